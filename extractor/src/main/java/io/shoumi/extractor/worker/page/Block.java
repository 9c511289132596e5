package io.shoumi.extractor.worker.page;

import java.util.List;

/** A piece of a document that stands below the one before. */
sealed interface Block {

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * @param text may hold line feeds and tabs
     * @param look how its letters look
     * @param align of its lines
     * @param indentEm first line's indent, in widths of a Chinese character
     */
    record Paragraph(String text, Look look, Align align, double indentEm) implements Block {
        static Paragraph plain(String text) {
            return new Paragraph(text, Look.BODY, Align.LEFT, 0);
        }
    }

    record Look(double sizePoints, boolean bold) {
        static final Look BODY = new Look(12, false);
        static final Look SMALL = new Look(9, false);
    }

    /**
     * @param encoded a picture file, or empty for a frame in its place
     * @param widthPoints as the document says, at most a page is used
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(byte[] encoded, double widthPoints, double heightPoints) implements Block {}

    record Table(List<Row> rows) implements Block {}

    record Row(List<Cell> cells) {}

    /** @param span how many columns it takes */
    record Cell(String text, int span) {}
}
