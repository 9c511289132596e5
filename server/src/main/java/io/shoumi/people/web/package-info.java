/** Pages of people, units, grants, designations, deputies and the pledge. Nobody calls this package. */
@org.jspecify.annotations.NullMarked
package io.shoumi.people.web;
