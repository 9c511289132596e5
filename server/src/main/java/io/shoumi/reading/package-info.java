/**
 * Loans and the reading room: borrowing, the counter, reading under watermark, returning, reminding.
 *
 * <p>A loan follows an approved request and belongs to one person and one copy. Paper goes over the counter with two
 * confirmations and lies with the borrower until both sides of the return are done; an electronic loan gives sessions, in which
 * the server draws pages with the reader's name in their pixels. Invariants: no route gives the original; a page is in the log
 * before it leaves; a return is never refused. Nobody calls this module. Start reading at {@code Borrowing}, then
 * {@code ShowingPages}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.reading;
