package io.shoumi.detector;

import io.shoumi.detector.Examination.Quotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides, when all files of a scan are known, which copies of single paragraphs are findings. Registered documents quote
 * paragraphs of law whole, and so do harmless files; whoever copies from a secret seldom takes exactly one paragraph, and
 * seldom the same one into several files. So a paragraph found by itself in two or more files counts as public wording.
 *
 * <p>Not safe for threads.
 *
 * @param <F> a file, by whatever its user knows it
 */
public final class Quotations<F> {
    private static final int FILES_PUBLIC = 2;

    private record Sighting<F>(F file, Finding finding) {}

    private final Map<Long, List<Sighting<F>>> byParagraph = new HashMap<>();

    /** One finding and the file it is in. */
    public record Confirmed<F>(F file, Finding finding) {}

    public void add(F file, Quotation quotation) {
        byParagraph
                .computeIfAbsent(quotation.paragraph(), _ -> new ArrayList<>())
                .add(new Sighting<>(file, quotation.finding()));
    }

    /** Paragraphs that only one file holds. */
    public List<Confirmed<F>> confirmed() {
        return byParagraph.values().stream()
                .filter(sightings -> files(sightings) < FILES_PUBLIC)
                .flatMap(List::stream)
                .map(sighting -> new Confirmed<>(sighting.file(), sighting.finding()))
                .toList();
    }

    /** How many paragraphs were taken for public wording. */
    public long takenForPublic() {
        return byParagraph.values().stream()
                .filter(sightings -> files(sightings) >= FILES_PUBLIC)
                .count();
    }

    private static <F> int files(List<Sighting<F>> sightings) {
        Set<F> files = new HashSet<>();
        sightings.forEach(sighting -> files.add(sighting.file()));
        return files.size();
    }
}
