/**
 * Home, inbox, search and the page shell: what every page shares.
 *
 * <p>Every other module renders its pages through {@link io.shoumi.desk.Shell}; nothing here knows a register, a rule or a
 * table. The records are what the shared templates under {@code jte/layout} and {@code jte/part} take, already in the
 * reader's language and already filtered by what the reader may see. Start with {@code Shell}, then {@code docs/design.md}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.desk;
