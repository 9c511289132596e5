package io.shoumi.paper;

import io.shoumi.paper.FormData.Fact;
import io.shoumi.paper.Leaf.Type;
import java.util.ArrayList;
import java.util.List;

/** The ruled rows above the heads: facts side by side, each label in a cell of its own. */
final class Matter {
    private static final double LABEL = 22;
    private static final double INDENT = 1.6;
    /** The longest text takes so many rows of the grid. */
    private static final int ROWS_MAX = 3;
    /** All texts take no more than so many, or each is set smaller: lines still have room below. */
    private static final int ROWS_TOGETHER = 8;

    private record Box(double left, double right, String label, Fitted text) {}

    private record Band(List<Box> boxes, int rows) {}

    private final List<Band> bands;

    Matter(List<List<Fact>> facts) {
        var most = ROWS_MAX;
        var fitted = bands(facts, most);
        while (rows(fitted) > ROWS_TOGETHER && most > 1) {
            fitted = bands(facts, --most);
        }
        bands = fitted;
    }

    private static List<Band> bands(List<List<Fact>> facts, int rowsMax) {
        return facts.stream().map(row -> band(row, rowsMax)).toList();
    }

    private static Band band(List<Fact> facts, int rowsMax) {
        var share = (Grid.RIGHT - Grid.LEFT) / facts.size();
        var boxes = new ArrayList<Box>();
        for (var fact : facts) {
            var left = Grid.LEFT + boxes.size() * share;
            var room = share - LABEL - 2 * INDENT;
            var text = Fitted.into(Type.plain(9), fact.text(), room, Grid.ROW, rowsMax);
            boxes.add(new Box(left, left + share, fact.label(), text));
        }
        return new Band(
                boxes, boxes.stream().mapToInt(box -> box.text().rows()).max().orElse(1));
    }

    /** How many rows of the grid it takes. */
    int rows() {
        return rows(bands);
    }

    private static int rows(List<Band> bands) {
        return bands.stream().mapToInt(Band::rows).sum();
    }

    void draw(Leaf leaf) {
        var top = Grid.TOP;
        for (var band : bands) {
            var height = band.rows() * Grid.ROW;
            leaf.line(Grid.LEFT, top, Grid.RIGHT, top, top == Grid.TOP ? Grid.FRAME : Grid.RULE);
            for (var box : band.boxes()) {
                draw(leaf, box, top, height);
            }
            leaf.line(Grid.RIGHT, top, Grid.RIGHT, top + height, Grid.FRAME);
            top += height;
        }
    }

    private static void draw(Leaf leaf, Box box, double top, double height) {
        leaf.line(box.left(), top, box.left(), top + height, box.left() == Grid.LEFT ? Grid.FRAME : Grid.RULE);
        leaf.line(box.left() + LABEL, top, box.left() + LABEL, top + height, Grid.RULE);
        leaf.middle(box.left(), box.left() + LABEL, top + (height + 2.4) / 2, Type.heavy(9), box.label());
        var text = box.text();
        for (var i = 0; i < text.lines().size(); i++) {
            leaf.text(
                    box.left() + LABEL + INDENT,
                    top + text.baseline(i, height),
                    text.type(),
                    text.lines().get(i));
        }
    }
}
