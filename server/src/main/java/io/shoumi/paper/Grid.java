package io.shoumi.paper;

import io.shoumi.paper.FormData.Head;
import io.shoumi.paper.Leaf.Type;
import io.shoumi.paper.Line.Said;
import java.util.ArrayList;
import java.util.List;

/** The part of a page that is ruled: the matter, heads, eleven rows less what the matter takes, totals and the signature row. */
final class Grid {
    static final double LEFT = 12;
    static final double RIGHT = 285;
    static final double TOP = 33.5;
    private static final double HEAD = 9;
    static final double ROW = 7.4;
    private static final int ROWS = 11;
    private static final double SIGN = 42;
    static final double BOTTOM = TOP + HEAD + ROWS * ROW + ROW + SIGN;
    private static final double TOTALS = BOTTOM - SIGN - ROW;
    static final double FRAME = 1.2;
    static final double RULE = 0.6;
    private static final double SIGNED = 46.5;

    private final FormData data;
    private final double[] edges;
    private final Matter matter;
    /** Where the lines begin, below the heads. */
    private final double first;

    Grid(FormData data) {
        this.data = data;
        edges = edges(data.heads());
        matter = new Matter(data.matter());
        first = TOP + matter.rows() * ROW + HEAD;
    }

    /** How many rows a page has for lines. */
    int rows() {
        return ROWS - matter.rows();
    }

    /** Where each column begins, and where the last one ends: the columns share the width as they were declared. */
    private static double[] edges(List<Head> heads) {
        var declared = heads.stream().mapToDouble(Head::width).sum();
        var edges = new double[heads.size() + 1];
        edges[0] = LEFT;
        for (var column = 0; column < heads.size(); column++) {
            edges[column + 1] = edges[column] + heads.get(column).width() * (RIGHT - LEFT) / declared;
        }
        return edges;
    }

    /** A line with its cells laid out; {@code rows} is how many rows of the grid the highest of them takes. */
    record Row(Line line, List<Fitted> cells, int rows) {}

    /** What a page's row of totals tells of. */
    record Sums(Tally onPage, Tally soFar, int page, boolean last) {}

    Row laid(Line line) {
        var cells = new ArrayList<Fitted>();
        for (var column = 0; column < data.heads().size(); column++) {
            var width = edges[column + 1] - edges[column];
            var text = line.cells().get(column).text();
            cells.add(
                    data.heads().get(column).wraps()
                            ? Fitted.into(Type.plain(9), text, width, ROW, rows())
                            : Fitted.onOneLine(Type.plain(9), text, width, ROW, rows()));
        }
        return new Row(line, cells, cells.stream().mapToInt(Fitted::rows).max().orElse(1));
    }

    /** A page of lines with its totals. */
    String draw(Leaf leaf, List<Row> rows, Sums sums) {
        var used = rows.stream().mapToInt(Row::rows).sum();
        var ends = sums.last() && used < rows();
        ruled(leaf, rows, ends ? used : -1);
        var top = first;
        for (var row : rows) {
            line(leaf, row, top);
            top += row.rows() * ROW;
        }
        if (ends) {
            leaf.middle(
                    LEFT,
                    RIGHT,
                    top + 4.9,
                    new Type(9, false, 0.4),
                    data.fixed().end());
        }
        var running = data.totals().running(sums.soFar(), sums.page(), sums.last());
        totals(
                leaf,
                data.totals().page(sums.onPage()),
                sums.last() && !ends ? running + "　" + data.fixed().end() : running,
                String.valueOf(sums.onPage().amount()));
        signatures(leaf);
        return leaf.operators();
    }

    String blank(Leaf leaf) {
        ruled(leaf, List.of(), -1);
        totals(leaf, "", "", "");
        signatures(leaf);
        return leaf.operators();
    }

    private void line(Leaf leaf, Row row, double top) {
        for (var column = 0; column < row.cells().size(); column++) {
            cell(
                    leaf,
                    column,
                    row.cells().get(column),
                    new Cell(top, row.rows() * ROW, row.line().cells().get(column)));
        }
    }

    private record Cell(double top, double height, Said said) {}

    private void cell(Leaf leaf, int column, Fitted text, Cell cell) {
        for (var i = 0; i < text.lines().size(); i++) {
            var line = text.lines().get(i);
            var x = (edges[column] + edges[column + 1] - Leaf.width(text.type(), line)) / 2;
            var y = cell.top() + text.baseline(i, cell.height());
            leaf.text(x, y, text.type(), line);
            if (cell.said().struck()) {
                leaf.strike(x, y, text.type(), line);
            }
        }
    }

    /** @param endAt after how many rows nothing follows; below zero where the page stays open */
    private void ruled(Leaf leaf, List<Row> rows, int endAt) {
        matter.draw(leaf);
        rule(leaf, first - HEAD, matter.rows() == 0 ? FRAME : RULE);
        rule(leaf, first, RULE);
        var at = 0;
        for (var row : rows) {
            at += row.rows();
            rule(leaf, first + at * ROW, RULE);
        }
        for (; at <= rows(); at++) {
            rule(leaf, first + at * ROW, RULE);
        }
        for (var column = 0; column < data.heads().size(); column++) {
            head(leaf, column);
            if (column > 0) {
                between(leaf, edges[column], endAt);
            }
        }
        upright(leaf, LEFT, first - HEAD, TOTALS, FRAME);
        upright(leaf, RIGHT, first - HEAD, TOTALS, FRAME);
    }

    private void between(Leaf leaf, double x, int endAt) {
        if (endAt < 0) {
            upright(leaf, x, first - HEAD, TOTALS, RULE);
        } else {
            upright(leaf, x, first - HEAD, first + endAt * ROW, RULE);
            upright(leaf, x, first + (endAt + 1) * ROW, TOTALS, RULE);
        }
    }

    private void head(Leaf leaf, int column) {
        var width = edges[column + 1] - edges[column];
        var text = Fitted.into(Type.heavy(9), data.heads().get(column).text(), width, HEAD, 1);
        cell(leaf, column, text, new Cell(first - HEAD, HEAD, Said.plain("")));
    }

    private static void rule(Leaf leaf, double y, double width) {
        leaf.line(LEFT, y, RIGHT, y, width);
    }

    private static void upright(Leaf leaf, double x, double from, double to, double width) {
        leaf.line(x, from, x, to, width);
    }

    private void totals(Leaf leaf, String page, String running, String amount) {
        var column = data.totals().column();
        var from = column < 0 ? (LEFT + RIGHT) / 2 : edges[column];
        var to = column < 0 ? from : edges[column + 1];
        said(leaf, LEFT, from, page);
        upright(leaf, from, TOTALS, TOTALS + ROW, RULE);
        if (column >= 0) {
            leaf.middle(from, to, TOTALS + 4.9, Type.heavy(9), amount);
            upright(leaf, to, TOTALS, TOTALS + ROW, RULE);
        }
        said(leaf, to, RIGHT, running);
        upright(leaf, LEFT, TOTALS, TOTALS + ROW, FRAME);
        upright(leaf, RIGHT, TOTALS, TOTALS + ROW, FRAME);
        rule(leaf, TOTALS + ROW, FRAME);
    }

    private static void said(Leaf leaf, double from, double to, String text) {
        var fitted = Fitted.into(Type.heavy(9), text, to - from - 5, ROW, 1);
        for (var i = 0; i < fitted.lines().size(); i++) {
            leaf.text(
                    from + 3,
                    TOTALS + fitted.baseline(i, ROW),
                    fitted.type(),
                    fitted.lines().get(i));
        }
    }

    private void signatures(Leaf leaf) {
        var top = TOTALS + ROW;
        var x = LEFT;
        for (var signature : data.signed()) {
            upright(leaf, x, top, top + SIGN, x == LEFT ? FRAME : RULE);
            leaf.text(x + 1.6, top + 4.4, Leaf.within(Type.plain(9), signature.label(), SIGNED - 3), signature.label());
            for (var i = 0; i < signature.lines().size(); i++) {
                leaf.middle(
                        x,
                        x + SIGNED,
                        top + 15 + i * 5.5,
                        Type.plain(i % 2 == 0 ? 11 : 8),
                        signature.lines().get(i));
            }
            leaf.right(x + SIGNED - 1.6, top + 37.5, Type.plain(8), data.fixed().date());
            x += SIGNED;
        }
        upright(leaf, x, top, top + SIGN, x == LEFT ? FRAME : RULE);
        leaf.middle(x, RIGHT, top + 22, new Type(9, false, 0.55), data.fixed().seal());
        upright(leaf, RIGHT, top, top + SIGN, FRAME);
        rule(leaf, top + SIGN, FRAME);
    }
}
