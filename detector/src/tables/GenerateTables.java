import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the three character tables of io.shoumi.detector.text. Run from the root of the repository, with ICU4J and the
 * file cjk-decomp.txt (decomposition data of the cjk-decomp project) at hand:
 *
 * <pre>java -cp icu4j.jar detector/src/tables/GenerateTables.java cjk-decomp.txt detector/src/main/resources/io/shoumi/detector/text</pre>
 */
final class GenerateTables {
    private static final Charset GB2312 = Charset.forName("GB2312");

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[1]);
        Files.writeString(out.resolve("simplified.txt"), simplified());
        Files.writeString(out.resolve("sounds.txt"), sounds());
        Files.writeString(out.resolve("splits.txt"), splits(Path.of(arguments[0])));
    }

    /** Pairs traditional, simplified. */
    private static String simplified() {
        Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
        Map<String, String> more = Map.of("祕", "秘", "巖", "岩", "爲", "为", "衆", "众", "麪", "面", "啓", "启", "裏", "里", "牀", "床");
        StringBuilder out = new StringBuilder();
        for (char c = 0x3400; c < 0xA000; c++) {
            String from = String.valueOf(c);
            String to = more.getOrDefault(from, toSimplified.transliterate(from));
            if (!to.equals(from) && to.length() == 1) {
                out.append(from).append(to).append('\n');
            }
        }
        return out.toString();
    }

    /** One line for each syllable with its tone: all characters read so. */
    private static String sounds() {
        Transliterator toLatin = Transliterator.getInstance("Han-Latin");
        Map<String, StringBuilder> bySound = new TreeMap<>();
        for (char c = 0x4E00; c < 0xA000; c++) {
            String sound = toLatin.transliterate(String.valueOf(c)).strip();
            if (sound.length() > 0 && sound.charAt(0) < 0x3000) {
                bySound.computeIfAbsent(sound, _ -> new StringBuilder()).append(c);
            }
        }
        StringBuilder out = new StringBuilder();
        bySound.forEach((sound, characters) ->
                out.append(sound).append('\t').append(characters).append('\n'));
        return out.toString();
    }

    /** Triples: two components standing side by side or one above the other, and the character they are torn from. */
    private static String splits(Path decompositions) throws IOException {
        Map<String, String> parts = new HashMap<>();
        for (String line : Files.readAllLines(decompositions)) {
            var m = Pattern.compile("(.):([ad])\\((.),(.)\\).*").matcher(line);
            if (m.matches() && common(m.group(1))) {
                parts.putIfAbsent(m.group(1), m.group(3) + m.group(4));
            }
        }
        List<String> out = new ArrayList<>();
        parts.forEach((whole, pair) -> out.add(standing(pair) + whole));
        out.sort(Comparator.comparing((String triple) -> triple.substring(0, 2)).thenComparing(GenerateTables::rare));
        return String.join("\n", out) + "\n";
    }

    /** Of two characters with the same components the one of GB 2312's first level is meant. */
    private static boolean rare(String triple) {
        return (triple.substring(2).getBytes(GB2312)[0] & 0xFF) > 0xD7;
    }

    private static boolean common(String character) {
        return GB2312.newEncoder().canEncode(character);
    }

    /** Radicals as people type them. */
    private static String standing(String pair) {
        return pair.replace('飠', '饣').replace('訁', '讠').replace('釒', '钅').replace('糹', '纟');
    }
}
