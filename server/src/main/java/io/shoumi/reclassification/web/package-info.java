/** Pages and routes of changed classifications. */
@org.jspecify.annotations.NullMarked
package io.shoumi.reclassification.web;
