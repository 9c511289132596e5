package io.shoumi.extractor.worker.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws the marks of one page, black on white. */
final class PagePainter {

    private final Typeface typeface;

    PagePainter(Typeface typeface) {
        this.typeface = typeface;
    }

    BufferedImage paint(List<Mark> marks) {
        var image = new BufferedImage(Paper.WIDTH, Paper.HEIGHT, coloured(marks));
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, Paper.WIDTH, Paper.HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(1));
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Line line -> line(graphics, line);
                case Mark.Picture picture -> picture(graphics, picture);
                case Mark.Rule rule -> graphics.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
            }
        }
        graphics.dispose();
        return image;
    }

    private static int coloured(List<Mark> marks) {
        boolean pictures = marks.stream().anyMatch(Mark.Picture.class::isInstance);
        return pictures ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
    }

    private static void picture(Graphics2D graphics, Mark.Picture picture) {
        var frame = new Rectangle2D.Double(picture.x(), picture.y(), picture.width(), picture.height());
        BufferedImage image = Png.decode(picture.encoded());
        if (image == null) {
            graphics.draw(frame);
        } else {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, (int) frame.x, (int) frame.y, (int) frame.width, (int) frame.height, null);
        }
    }

    /** Character by character at the widths the lines were broken with. */
    private void line(Graphics2D graphics, Mark.Line line) {
        double x = line.x();
        for (int character : line.text().codePoints().toArray()) {
            graphics.setFont(typeface.fontOf(character, line.look()));
            graphics.drawString(Character.toString(character), (float) x, (float) line.y());
            x += typeface.width(character, line.look());
        }
    }
}
