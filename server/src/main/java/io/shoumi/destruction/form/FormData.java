package io.shoumi.destruction.form;

import java.util.List;

/**
 * What a printed list says, in the language it is printed in.
 *
 * @param meta department, number, time and place, each with its label
 * @param signed who signed and when, for approver, first and second witness and handler; empty where nobody has
 * @param foot the lines at the foot
 * @param address what the QR code holds
 */
public record FormData(
        String title,
        List<String> meta,
        List<String> head,
        List<Row> rows,
        Totals totals,
        List<Signature> signed,
        List<String> foot,
        String address,
        Fixed fixed) {
    public FormData {
        meta = List.copyOf(meta);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        signed = List.copyOf(signed);
        foot = List.copyOf(foot);
    }

    /** The cells of one line, in the order of the head. {@code kind} is what the page's total counts it as. */
    public record Row(String kind, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How a page's total begins, and the total of the whole list. */
    public record Totals(String page, String whole) {}

    /** One cell of the signature row. */
    public record Signature(String label, List<String> lines) {
        public Signature {
            lines = List.copyOf(lines);
        }
    }

    /** Words of the grid itself; {@code pages} has two places for numbers. */
    public record Fixed(String pages, String end, String date, String seal) {}
}
