/** Pages of log-in and enrolment; both are open to anybody and say nothing about which accounts exist. */
@org.jspecify.annotations.NullMarked
package io.shoumi.identity.web;
