/** What all registers share on the web. Called by the servlet container only. */
@org.jspecify.annotations.NullMarked
package io.shoumi.register.web;
