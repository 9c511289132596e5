package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Places blocks on pages, top to bottom. */
final class Typesetter {

    private static final double CELL_PADDING = 8;

    private final Typeface typeface;
    private final List<List<Mark>> pages = new ArrayList<>();
    private double y;

    private Typesetter(Typeface typeface) throws Unreadable {
        this.typeface = typeface;
        newPage();
    }

    /** At least one page, which may be empty. */
    static List<List<Mark>> set(Sheaf sheaf, Typeface typeface) throws Unreadable {
        var setter = new Typesetter(typeface);
        for (Block block : sheaf.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> setter.paragraph(paragraph);
                case Block.Table table -> setter.table(table);
                case Block.Picture picture -> setter.picture(picture);
            }
        }
        setter.repeat(sheaf);
        return setter.pages;
    }

    private void newPage() throws Unreadable {
        if (pages.size() >= Paper.PAGES_MAX) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        pages.add(new ArrayList<>());
        y = Paper.TOP;
    }

    private void paragraph(Block.Paragraph paragraph) throws Unreadable {
        double size = Paper.pixels(paragraph.look().sizePoints());
        double indent = paragraph.indentEm() * size;
        double width = Paper.RIGHT - Paper.LEFT;
        List<String> lines = LineBreaking.lines(paragraph.text(), typeface, paragraph.look(), width, indent);
        for (int i = 0; i < lines.size(); i++) {
            makeRoom(size * Paper.LINE_PITCH);
            String line = lines.get(i);
            double free = width - typeface.width(line, paragraph.look());
            double x = Paper.LEFT
                    + switch (paragraph.align()) {
                        case LEFT -> i == 0 ? indent : 0;
                        case CENTER -> free / 2;
                        case RIGHT -> free;
                    };
            put(new Mark.Line(line, paragraph.look(), x, y + size * 1.1));
            y += size * Paper.LINE_PITCH;
        }
    }

    /** Scaled down to the page where it is larger. */
    private void picture(Block.Picture picture) throws Unreadable {
        double width = Paper.pixels(picture.widthPoints());
        double height = Paper.pixels(picture.heightPoints());
        double scale = Math.min(1, Math.min((Paper.RIGHT - Paper.LEFT) / width, (Paper.BOTTOM - Paper.TOP) / height));
        makeRoom(height * scale);
        put(new Mark.Picture(picture.encoded(), Paper.LEFT, y, width * scale, height * scale));
        y += height * scale + CELL_PADDING;
    }

    private void makeRoom(double height) throws Unreadable {
        if (y + height > Paper.BOTTOM) {
            newPage();
        }
    }

    private void put(Mark mark) {
        pages.getLast().add(mark);
    }

    private void table(Block.Table table) throws Unreadable {
        int columns = table.rows().stream().mapToInt(Typesetter::columns).max().orElse(0);
        if (columns > 0) {
            for (Block.Row row : table.rows()) {
                row(row, (Paper.RIGHT - Paper.LEFT) / columns);
            }
            y += CELL_PADDING;
        }
    }

    private static int columns(Block.Row row) {
        return row.cells().stream().mapToInt(Block.Cell::span).sum();
    }

    /** A row that does not fit goes on, line by line, on the next page. */
    private void row(Block.Row row, double columnWidth) throws Unreadable {
        var look = Block.Look.BODY;
        double pitch = Paper.pixels(look.sizePoints()) * 1.4;
        var cells = new ArrayList<List<String>>();
        int most = 1;
        for (Block.Cell cell : row.cells()) {
            double width = Math.max(pitch, columnWidth * cell.span() - 2 * CELL_PADDING);
            cells.add(LineBreaking.lines(cell.text(), typeface, look, width, 0));
            most = Math.max(most, cells.getLast().size());
        }
        for (int from = 0; from < most; ) {
            makeRoom(pitch + 2 * CELL_PADDING);
            int fit = Math.min(most - from, (int) ((Paper.BOTTOM - y - 2 * CELL_PADDING) / pitch));
            strip(row, cells, new Strip(from, from + Math.max(1, fit), columnWidth, pitch));
            from += Math.max(1, fit);
        }
    }

    private record Strip(int from, int to, double columnWidth, double pitch) {}

    private void strip(Block.Row row, List<List<String>> cells, Strip strip) {
        double bottom = y + (strip.to() - strip.from()) * strip.pitch() + 2 * CELL_PADDING;
        double x = Paper.LEFT;
        for (int i = 0; i < cells.size(); i++) {
            double right = x + strip.columnWidth() * row.cells().get(i).span();
            box(x, bottom, right);
            for (int line = strip.from();
                    line < Math.min(strip.to(), cells.get(i).size());
                    line++) {
                double base = y + CELL_PADDING + (line - strip.from() + 0.8) * strip.pitch();
                put(new Mark.Line(cells.get(i).get(line), Block.Look.BODY, x + CELL_PADDING, base));
            }
            x = right;
        }
        y = bottom;
    }

    private void box(double left, double bottom, double right) {
        put(new Mark.Rule(left, y, right, y));
        put(new Mark.Rule(left, bottom, right, bottom));
        put(new Mark.Rule(left, y, left, bottom));
        put(new Mark.Rule(right, y, right, bottom));
    }

    private void repeat(Sheaf sheaf) {
        for (int i = 0; i < pages.size(); i++) {
            edge(pages.get(i), sheaf.header(), Paper.HEADER_Y);
            edge(pages.get(i), sheaf.footer(), Paper.FOOTER_Y);
            String number = (i + 1) + " / " + pages.size();
            double x = (Paper.WIDTH - typeface.width(number, Block.Look.SMALL)) / 2;
            pages.get(i).add(new Mark.Line(number, Block.Look.SMALL, x, Paper.HEIGHT - 50.0));
        }
    }

    private void edge(List<Mark> page, List<String> lines, double from) {
        double at = from;
        for (String line : lines) {
            page.add(new Mark.Line(line, Block.Look.SMALL, Paper.LEFT, at));
            at += Paper.pixels(Block.Look.SMALL.sizePoints()) * 1.3;
        }
    }
}
