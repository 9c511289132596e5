/** The set-up page and its slips. Nobody calls this package. */
@org.jspecify.annotations.NullMarked
package io.shoumi.setup.web;
