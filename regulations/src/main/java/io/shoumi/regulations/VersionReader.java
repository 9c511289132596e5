package io.shoumi.regulations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the versions of all policies: those that are shipped, and those that an organisation installed beside them. */
final class VersionReader {
    private static final String BASE = "base";
    private static final String LATER = "regulations/versions.yaml";

    private VersionReader() {}

    static List<Version> shipped() {
        List<Version> versions = new ArrayList<>();
        versions.add(version(Optional.empty(), RuleBook.VALID_FROM, VersionFiles.ofTheBase()));
        for (Regulation regulation : Regulation.values()) {
            VersionFiles files = VersionFiles.shipped(regulation.folder());
            versions.add(version(Optional.of(regulation), RuleBook.VALID_FROM, files));
        }
        for (Entry later : Resources.yaml("versions.yaml").entries("later")) {
            versions.add(version(
                    regulation(later.text("folder"), LATER),
                    day(later.text("from"), LATER),
                    VersionFiles.shipped(later.text("folder") + "/" + later.text("from"))));
        }
        return versions;
    }

    /** Whatever lies in the directory must be a version, so that a misspelt name is no version silently left out. */
    static List<Version> installed(Path directory) {
        List<Version> versions = new ArrayList<>();
        for (Path folder : VersionFiles.children(directory)) {
            Optional<Regulation> regulation = regulation(name(folder), folder.toString());
            for (Path version : VersionFiles.children(folder)) {
                LocalDate from = day(name(version), version.toString());
                versions.add(version(regulation, from, VersionFiles.installed(version)));
            }
        }
        return versions;
    }

    private static Version version(Optional<Regulation> regulation, LocalDate from, VersionFiles files) {
        Map<String, Entry> named = new HashMap<>();
        files.words().keys().forEach(key -> named.put(key, files.words().entry(key)));
        List<PolicyText> policies = PolicyFile.read(files.file(), files.policies());
        if (policies.isEmpty()) {
            throw new RuleBookFault(files.file() + " holds no policy");
        }
        Version version = new Version(regulation, from, policies, named, files.examples());
        version.policies().forEach(text -> PolicyForm.check(text, version));
        return version;
    }

    private static Optional<Regulation> regulation(String folder, String where) {
        Optional<Regulation> named = Stream.of(Regulation.values())
                .filter(regulation -> regulation.folder().equals(folder))
                .findFirst();
        if (named.isEmpty() && !BASE.equals(folder)) {
            throw new RuleBookFault(where + ": no regulation is named " + folder);
        }
        return named;
    }

    private static LocalDate day(String text, String where) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(RuleBook.VALID_FROM)) {
                return day;
            }
            throw new RuleBookFault(where + ": " + text + " is not after the first version's " + RuleBook.VALID_FROM);
        } catch (DateTimeParseException e) {
            throw new RuleBookFault(where + ": " + text + " is no day such as 2027-07-01", e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
