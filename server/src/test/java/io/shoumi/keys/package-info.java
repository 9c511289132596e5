@org.jspecify.annotations.NullMarked
package io.shoumi.keys;
