/** The pages of regulations: coverage, each clause's own page, disagreements and adoption. Nobody calls this package. */
@org.jspecify.annotations.NullMarked
package io.shoumi.regulation.web;
