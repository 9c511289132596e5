package io.shoumi.extractor.worker.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Installed font files by file name. */
final class FontFiles {

    private static final List<Path> FOLDERS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"));

    private static final Pattern CHINESE_NAME = Pattern.compile(
            "(?i).*(song|sun|hei|kai|fang|ming|gothic|mincho|noto.*cjk|source ?han|stsong|dengxian|yahei|wenquan|uming|ukai).*");

    private static final Map<String, Path> INSTALLED = installed();

    private FontFiles() {}

    private static Map<String, Path> installed() {
        var found = new HashMap<String, Path>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder, 8)) {
                files.filter(it -> it.toString().matches(".*\\.(ttf|otf|ttc)"))
                        .forEach(it -> found.putIfAbsent(it.getFileName().toString(), it));
            } catch (IOException | java.io.UncheckedIOException _) {
                // no such folder: no fonts of it
            }
        }
        return found;
    }

    static boolean isChinese(@Nullable String baseFont) {
        return baseFont != null
                && (CHINESE_NAME.matcher(baseFont).matches() || baseFont.chars().anyMatch(c -> c > 0x7F));
    }

    static @Nullable FontFile chinese(Weight weight) {
        String bold = weight.bold() ? "Bold" : "Regular";
        return first(
                file("NotoSerifCJK-" + bold + ".ttc", "NotoSerifCJKsc-" + bold),
                file("NotoSerifCJK-Regular.ttc", "NotoSerifCJKsc-Regular"),
                file("NotoSerifSC-Regular.otf", null),
                file("NotoSansCJK-" + bold + ".ttc", "NotoSansCJKsc-" + bold),
                file("NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular"),
                file("uming.ttc", "UMingCN"),
                file("wqy-microhei.ttc", "WenQuanYiMicroHei"));
    }

    static @Nullable FontFile latin(@Nullable String baseFont, Weight weight) {
        String name = baseFont == null ? "" : baseFont.toLowerCase(Locale.ROOT);
        if (name.contains("symbol") || name.contains("dingbats") || name.contains("wingdings")) {
            return first(file("DejaVuSans.ttf", null));
        }
        String style = weight.bold() ? weight.italic() ? "BoldItalic" : "Bold" : weight.italic() ? "Italic" : "Regular";
        boolean serif = name.contains("times")
                || name.contains("serif") && !name.contains("sans")
                || name.contains("georgia")
                || name.contains("roman")
                || name.contains("garamond")
                || name.contains("cambria");
        boolean mono = name.contains("courier") || name.contains("mono") || name.contains("consolas");
        String family = mono ? "Mono" : serif ? "Serif" : "Sans";
        return first(file("Liberation" + family + "-" + style + ".ttf", null), file("DejaVuSans.ttf", null));
    }

    private static @Nullable FontFile first(@Nullable FontFile... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable FontFile file(String name, @Nullable String member) {
        Path path = INSTALLED.get(name);
        return path == null ? null : new FontFile(path, member);
    }
}
