package io.shoumi.paper;

import java.util.List;

/**
 * What a printed form says beside its lines, in the language it is printed in.
 *
 * @param meta facts above the grid, each with its label
 * @param matter what all lines are about, in ruled rows above the heads of every page; empty where each line has its own
 * @param signed the cells of the signature row, from the left; the seal takes the rest
 * @param foot the lines at the foot; empty on a blank form that says nothing yet
 * @param address what the QR code holds; empty for none
 */
public record FormData(
        String title,
        List<String> meta,
        List<List<Fact>> matter,
        List<Head> heads,
        Totals totals,
        List<Signature> signed,
        List<String> foot,
        String address,
        Fixed fixed) {
    public FormData {
        meta = List.copyOf(meta);
        matter = List.copyOf(matter);
        heads = List.copyOf(heads);
        signed = List.copyOf(signed);
        foot = List.copyOf(foot);
    }

    /** One of the facts that stand side by side in a row. */
    public record Fact(String label, String text) {}

    /**
     * The head of one column.
     *
     * @param width its share of the grid, in millimetres where all shares come to its 273
     * @param wraps whether its cells may take several lines: codes and dates stay on one
     */
    public record Head(String text, double width, boolean wraps) {}

    /** What the row of totals says. */
    public interface Totals {
        /** The column under which the page's amount stands; below zero for none. */
        int column();

        String page(Tally onPage);

        /**
         * All pages so far.
         *
         * @param page the last of them
         * @param whole whether no page follows
         */
        String running(Tally soFar, int page, boolean whole);
    }

    /** One cell of the signature row; {@code lines} says who signed and when, and is empty where nobody has. */
    public record Signature(String label, List<String> lines) {
        public Signature {
            lines = List.copyOf(lines);
        }
    }

    /** Words of the grid itself; {@code pages} has two places for numbers. */
    public record Fixed(String pages, String end, String date, String seal) {}

    /**
     * The same form before anything is entered.
     *
     * @param only what its foot says
     */
    public FormData blank(List<String> only) {
        return new FormData(
                title,
                List.of(),
                matter.stream()
                        .map(row -> row.stream()
                                .map(fact -> new Fact(fact.label(), ""))
                                .toList())
                        .toList(),
                heads,
                totals,
                signed.stream()
                        .map(one -> new Signature(one.label(), List.of()))
                        .toList(),
                only,
                "",
                fixed);
    }
}
