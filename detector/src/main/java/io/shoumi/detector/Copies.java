package io.shoumi.detector;

import io.shoumi.detector.Examination.Candidate;
import io.shoumi.detector.copy.CopyMatch;
import io.shoumi.detector.copy.PublicWording;
import java.util.ArrayList;
import java.util.List;

/**
 * The copies among all files of a scan, told when all are known: what many harmless files quote is no copy. Not safe for
 * threads.
 *
 * @param <F> a file, by whatever its user knows it
 */
public final class Copies<F> {

    /** A copy and the file it is in. */
    public record Confirmed<T>(T file, Finding finding) {}

    private record Sighting<T>(T file, Candidate candidate) {}

    private final PublicWording wording = new PublicWording();
    private final List<Sighting<F>> sightings = new ArrayList<>();

    public void add(F file, Examination examination) {
        for (Candidate candidate : examination.candidates()) {
            wording.note(file, candidate.match());
            sightings.add(new Sighting<>(file, candidate));
        }
    }

    public List<Confirmed<F>> confirmed() {
        List<Confirmed<F>> confirmed = new ArrayList<>();
        for (Sighting<F> sighting : sightings) {
            Candidate candidate = sighting.candidate();
            wording.copy(candidate.match())
                    .map(match -> finding(new Candidate(match, candidate.decodedFrom())))
                    .ifPresent(finding -> confirmed.add(new Confirmed<>(sighting.file(), finding)));
        }
        return confirmed;
    }

    private static Finding finding(Candidate candidate) {
        CopyMatch match = candidate.match();
        long percent = Math.max(1, Math.round(100 * match.ofSource()));
        String document = match.document();
        return new Finding(
                Kind.COPY,
                "",
                document,
                candidate.span().start(),
                candidate.span().end(),
                1,
                new Reason(
                        "与登记文件 " + document + " 内容相同，约占该文件 " + percent + "%",
                        "passages of registered document " + document + ", about " + percent + "% of it"),
                new CopyShare(match.sourceStart(), match.sourceEnd(), match.ofSource(), match.ofText()));
    }
}
