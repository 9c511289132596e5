/**
 * Units, posts, people, designations, deputies and pledges.
 *
 * <p>The system administrator enters people and proposes posts; a post carries authority only once the security administrator
 * has granted it ({@link io.shoumi.people.Granting}), and neither can do the other's part. Clerks are designated per department
 * with a start and an end (R1.2, R2.7). Nobody gets access without this year's pledge (R2.3). Other modules read these tables and
 * never write them. Start reading at {@code Entering}, then {@code Granting}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.people;
