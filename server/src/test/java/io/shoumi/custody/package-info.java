/** The copy ledger: its pure core under random histories, its tables in a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package io.shoumi.custody;
