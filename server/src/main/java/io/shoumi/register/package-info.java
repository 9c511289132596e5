/**
 * Registers: each declares once what its columns, views and filters are; the page, the form on paper, the blank form and the
 * sheet for a spreadsheet all come from that one declaration.
 *
 * <p>A module that keeps a register makes a {@link io.shoumi.register.Register} and a controller at its path that inherits the
 * handlers of {@link io.shoumi.register.RegisterDoors}, which declare the permission and the kind of evidence. Invariants: what a
 * viewer may not see is left out by the register's own SQL, so it is neither shown, counted nor
 * exported (R1.7.2); an export leaves one record with the digest of what it held; nothing is written to a file. Start reading at
 * {@code Register}, then {@code RegisterPages}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.register;
