import io.shoumi.detector.copy.Fingerprints;
import io.shoumi.detector.copy.PublicPhrases;
import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Layers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the filter of public wording from a folder of published laws as UTF-8 text files:
 *
 * <pre>java -cp detector/target/classes detector/src/tables/GeneratePublicPhrases.java LAWS detector/src/main/resources/io/shoumi/detector/copy/public-phrases.bin</pre>
 */
final class GeneratePublicPhrases {
    public static void main(String[] arguments) throws IOException {
        List<Path> laws;
        try (var files = Files.walk(Path.of(arguments[0]))) {
            laws = files.filter(Files::isRegularFile).sorted().toList();
        }
        long runs = 0;
        for (Path law : laws) {
            runs += Math.max(0, sounded(law).length() - Fingerprints.RUN + 1);
        }
        PublicPhrases phrases = PublicPhrases.withRoomFor(runs);
        for (Path law : laws) {
            phrases.add(sounded(law));
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            phrases.write(out);
        }
        System.out.println(laws.size() + " laws, " + runs + " runs");
    }

    private static FoldedText sounded(Path law) throws IOException {
        return Layers.of(Files.readString(law)).sounded();
    }
}
