/**
 * The evidence log's place in the database.
 *
 * <p>Every use case calls {@link io.shoumi.ledger.Ledger#stage} inside its own transaction; if the entry cannot be staged the
 * act fails. One {@link io.shoumi.ledger.Sequencer} drains staged rows into the tile log within a second. Nobody else writes
 * evidence tables, and the application's database role can only add to them.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.ledger;
