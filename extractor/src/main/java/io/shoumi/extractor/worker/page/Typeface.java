package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Unreadable;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fonts by character: a Chinese serif font first, then any that has the character. Without a Chinese font nothing is drawn. */
final class Typeface {

    private static final String MUST_SHOW = "机密★年的，一鑑";
    private static final List<String> PREFERRED = List.of(
            "Noto Serif CJK SC",
            "Source Han Serif SC",
            "Noto Serif SC",
            "SimSun",
            "FangSong",
            "AR PL UMing CN",
            "Noto Sans CJK SC");
    private static final List<String> FURTHER = List.of(
            "Noto Sans CJK SC", "DejaVu Serif", "DejaVu Sans", "Liberation Serif", "Noto Sans Symbols2", "Noto Emoji");

    private static final FontRenderContext MEASURING = new FontRenderContext(null, true, true);
    private static final float MEASURED_SIZE = 100;

    private final List<Font> fonts;
    private final Map<Integer, Font> fontOf = new HashMap<>();
    private final Map<Integer, Double> emOf = new HashMap<>();

    private static @Nullable Typeface installed;

    private Typeface(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** Found once a worker: looking through the installed fonts takes a while. */
    static synchronized Typeface installed() throws Unreadable {
        Typeface found = installed;
        if (found == null) {
            found = new Typeface(find());
            installed = found;
        }
        return found;
    }

    private static List<Font> find() throws Unreadable {
        var fonts = new ArrayList<Font>();
        fonts.add(chinese());
        FURTHER.stream()
                .map(Typeface::font)
                .filter(it -> !it.getFamily().equals(Font.DIALOG))
                .forEach(fonts::add);
        return fonts;
    }

    private static Font chinese() throws Unreadable {
        for (String family : PREFERRED) {
            Font font = font(family);
            if (!font.getFamily().equals(Font.DIALOG) && font.canDisplayUpTo(MUST_SHOW) < 0) {
                return font;
            }
        }
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo(MUST_SHOW) < 0)
                .findFirst()
                .orElseThrow(() -> new Unreadable(Reason.NO_CHINESE_FONT));
    }

    private static Font font(String family) {
        return new Font(family, Font.PLAIN, 1).deriveFont(MEASURED_SIZE);
    }

    /** A character that no font has is written as its number: a reader sees that something stands there, and what. */
    String shown(int character) {
        if (Character.getType(character) == Character.FORMAT || Character.getType(character) == Character.CONTROL) {
            return "";
        }
        return fonts.stream().anyMatch(font -> font.canDisplay(character))
                ? Character.toString(character)
                : "[U+%04X]".formatted(character);
    }

    Font fontOf(int character, Block.Look look) {
        Font font = fontOf.computeIfAbsent(
                character,
                it -> fonts.stream().filter(f -> f.canDisplay(it)).findFirst().orElse(fonts.getFirst()));
        return font.deriveFont(look.bold() ? Font.BOLD : Font.PLAIN, (float) Paper.pixels(look.sizePoints()));
    }

    /** Advance in pixels. */
    double width(int character, Block.Look look) {
        double em = emOf.computeIfAbsent(character, it -> {
            Font font = fonts.stream().filter(f -> f.canDisplay(it)).findFirst().orElse(fonts.getFirst());
            return font.getStringBounds(Character.toString(it), MEASURING).getWidth() / MEASURED_SIZE;
        });
        return em * Paper.pixels(look.sizePoints());
    }

    double width(String text, Block.Look look) {
        return text.codePoints().mapToDouble(it -> width(it, look)).sum();
    }
}
