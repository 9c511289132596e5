/** The life of a request under random sequences of tries. */
@org.jspecify.annotations.NullMarked
package io.shoumi.approval;
