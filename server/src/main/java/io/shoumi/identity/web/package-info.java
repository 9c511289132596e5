/** Pages of unsealing, log-in and enrolment; all are open to anybody and say nothing about which accounts exist. */
@org.jspecify.annotations.NullMarked
package io.shoumi.identity.web;
