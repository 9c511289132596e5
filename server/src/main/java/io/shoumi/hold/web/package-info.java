/** Pages of legal holds. Called by the servlet container only; start reading at {@code HoldController}. */
@org.jspecify.annotations.NullMarked
package io.shoumi.hold.web;
