/** The pages of emergency access. */
@org.jspecify.annotations.NullMarked
package io.shoumi.emergency.web;
