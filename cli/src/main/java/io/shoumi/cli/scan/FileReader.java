package io.shoumi.cli.scan;

import io.shoumi.detector.Detector;
import io.shoumi.detector.Examination;
import io.shoumi.detector.Finding;
import io.shoumi.detector.Kind;
import io.shoumi.detector.Reason;
import io.shoumi.detector.Status;
import io.shoumi.extractor.Extraction;
import io.shoumi.extractor.ExtractorPool;
import io.shoumi.extractor.Part;
import io.shoumi.extractor.Unread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one file in the confined worker and searches its text. Safe to share between threads. */
final class FileReader {
    private final ExtractorPool pool;
    private final Detector detector;
    private final Patterns patterns;
    private final Purpose purpose;

    FileReader(ExtractorPool pool, Detector detector, Patterns patterns, Purpose purpose) {
        this.pool = pool;
        this.detector = detector;
        this.patterns = patterns;
        this.purpose = purpose;
    }

    ReadFile read(FileWalk.Met met) {
        return switch (met) {
            case FileWalk.Met.Regular(Path path) -> regular(path);
            case FileWalk.Met.Unreadable(Path path, FileWalk.Why why) ->
                new ReadFile(
                        List.of(),
                        List.of(unread(new ReadFile.Place(path.toString(), null, ""), reason(why), Status.UNREAD)),
                        Map.of());
        };
    }

    private ReadFile regular(Path path) {
        try {
            Extraction extraction = path.toString().equals("-") ? pool.extract(System.in, "-") : pool.extract(path);
            return searched(path.toString(), Sha256.of(path), extraction);
        } catch (IOException e) {
            var place = new ReadFile.Place(path.toString(), null, "");
            return new ReadFile(
                    List.of(), List.of(unread(place, reason(FileWalk.Why.NO_ACCESS), Status.UNREAD)), Map.of());
        }
    }

    private ReadFile searched(String path, String sha256, Extraction extraction) {
        List<Located> findings = new ArrayList<>();
        Map<ReadFile.Place, Examination> examinations = new LinkedHashMap<>();
        for (Part part : extraction.parts()) {
            var place = new ReadFile.Place(path, part.inner(), sha256);
            Examination examination = detector.examine(part.text());
            examination.findings().forEach(finding -> findings.add(located(place, finding)));
            patterns.find(part.text(), finding -> findings.add(located(place, finding)));
            if (!examination.candidates().isEmpty()) {
                examinations.merge(place, examination, FileReader::both);
            }
        }
        List<Located> unread = new ArrayList<>();
        for (Unread gap : extraction.unread()) {
            var place = new ReadFile.Place(path, gap.inner(), sha256);
            unread.add(unread(place, reason(gap.reason()), status(extraction)));
        }
        return new ReadFile(findings, unread, examinations);
    }

    private static Examination both(Examination a, Examination b) {
        List<Examination.Candidate> candidates = new ArrayList<>(a.candidates());
        candidates.addAll(b.candidates());
        return new Examination(List.of(), candidates);
    }

    private static Status status(Extraction extraction) {
        return switch (extraction.status()) {
            case UNREAD -> Status.UNREAD;
            case FULL, PARTIAL -> Status.PARTIAL;
        };
    }

    private Located located(ReadFile.Place place, Finding finding) {
        return new Located(
                place.path(), place.inner(), place.sha256(), finding, Status.FOUND, purpose.clause(finding.kind()));
    }

    private Located unread(ReadFile.Place place, Reason why, Status status) {
        var finding = new Finding(Kind.UNSCANNABLE, "", "", 0, 0, 1, why, null);
        return new Located(
                place.path(), place.inner(), place.sha256(), finding, status, purpose.clause(Kind.UNSCANNABLE));
    }

    private static Reason reason(io.shoumi.extractor.Reason reason) {
        return new Reason(reason.message(Locale.SIMPLIFIED_CHINESE), reason.message(Locale.ENGLISH));
    }

    private static Reason reason(FileWalk.Why why) {
        return switch (why) {
            case BROKEN_LINK -> new Reason("链接断开或循环，未跟随", "a broken or circular link, not followed");
            case LINK_OUTSIDE -> new Reason("链接指向扫描范围之外，未跟随", "a link that leads out of what is scanned, not followed");
            case LINK_LOOP -> new Reason("链接指回上级目录，未跟随", "a link back to a folder above it, not followed");
            case SPECIAL_FILE -> new Reason("设备、管道或套接字，未读取", "a device, pipe or socket, not read");
            case NO_ACCESS -> new Reason("无法打开", "could not be opened");
        };
    }
}
