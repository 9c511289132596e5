package io.shoumi.extractor.worker.page;

import java.util.ArrayList;
import java.util.List;

/** A paragraph while it is read. Its look is its heading's, or its first run's. */
final class WordParagraph {

    private static final double[] HEADING_POINTS = {22, 18, 16, 15, 14, 13, 12};
    private static final double TWIPS_PER_EM = 240;

    final StringBuilder text = new StringBuilder();
    final List<Block.Picture> pictures = new ArrayList<>();
    boolean inProperties;
    int number;
    int depth;
    private Block.Align align = Block.Align.LEFT;
    private double indentEm;
    private double points;
    private boolean bold;

    void heading(int level) {
        if (level >= 0) {
            points = HEADING_POINTS[level];
            bold = true;
            if (level == 0) {
                align = Block.Align.CENTER;
            }
        }
    }

    void align(String value) {
        switch (value) {
            case "center" -> align = Block.Align.CENTER;
            case "right", "end" -> align = Block.Align.RIGHT;
            case "left", "start", "both", "distribute" -> align = Block.Align.LEFT;
            default -> {}
        }
    }

    /** @param chars hundredths of a character; wins over {@code twips} */
    void indent(int chars, int twips) {
        double em = chars > 0 ? chars / 100.0 : twips / TWIPS_PER_EM;
        indentEm = Math.min(em, 10);
    }

    /** Half points, of the first run that says so. */
    void size(int halfPoints) {
        if (points == 0 && halfPoints > 0) {
            points = Math.clamp(halfPoints / 2.0, 8, 40);
        }
    }

    void bold(boolean on) {
        bold |= on && text.isEmpty();
    }

    boolean onlyPictures() {
        return !pictures.isEmpty() && text.toString().isBlank();
    }

    Block.Paragraph block() {
        var look = new Block.Look(points == 0 ? Block.Look.BODY.sizePoints() : points, bold);
        return new Block.Paragraph(text.toString(), look, align, indentEm);
    }
}
