package io.shoumi.paper;

import io.shoumi.paper.Leaf.Type;

/** What stands around the grid: title, facts and page number above it, the foot with its QR code below. */
record Around(FormData data) {
    private static final double CODE = 13;
    private static final double LINE = 3.8;
    private static final double META = 31.5;

    void heading(Leaf leaf, int number, int count) {
        var title = String.join(" ", data.title().split("(?<=\\p{IsHan})"));
        leaf.middle(Grid.LEFT, Grid.RIGHT, 21.5, Type.heavy(20), title);
        var type = Type.plain(9.5);
        var of = data.fixed().pages().replace("{0}", String.valueOf(number)).replace("{1}", String.valueOf(count));
        leaf.right(Grid.RIGHT, META, type, of);
        meta(leaf, Grid.RIGHT - Grid.LEFT - Leaf.width(type, of));
    }

    /** Facts side by side, all smaller when they are too long together. */
    private void meta(Leaf leaf, double room) {
        var type = Leaf.within(
                Type.plain(9.5),
                String.join("", data.meta()),
                room - 3.0 * data.meta().size());
        var free = room - Leaf.width(type, String.join("", data.meta()));
        var x = Grid.LEFT;
        for (var fact : data.meta()) {
            leaf.text(x, META, type, fact);
            x += Leaf.width(type, fact) + Math.max(3, free / data.meta().size());
        }
    }

    void foot(Leaf leaf) {
        var room = Grid.RIGHT - Grid.LEFT - (data.address().isEmpty() ? 0 : CODE + 4);
        var lines = data.foot().stream()
                .flatMap(line -> Fitted.wrapped(Type.plain(7.5), line, room).stream())
                .toList();
        for (var i = 0; i < lines.size(); i++) {
            leaf.text(Grid.LEFT, Grid.BOTTOM + 5 + i * LINE, Type.plain(7.5), lines.get(i));
        }
        if (!data.address().isEmpty()) {
            QrDots.onForm(data.address()).draw(leaf, Grid.RIGHT - CODE, Grid.BOTTOM + 1.5, CODE);
        }
    }
}
