/**
 * The sample organisation of {@code serve --demo}: five units under one regulation each, sixty people, a hundred secrets.
 *
 * <p>Nothing here writes a table. A {@link io.shoumi.demo.Browser} does what the people of the sample would do, page by page,
 * each under an account of her own, while the fresh home's clock is set to the days of the story; so rulings, evidence and
 * histories are true. Afterwards the clock is the system's for good. Start reading at {@code Founding}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.demo;
