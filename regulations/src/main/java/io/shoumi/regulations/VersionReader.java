package io.shoumi.regulations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private static final String POLICIES = "rules.cedar";
    private static final String WORDS = "rules.yaml";

    private VersionReader() {}

    static List<Version> shipped() {
        List<Version> versions = new ArrayList<>(first());
        for (Entry later : Resources.yaml("versions.yaml").entries("later")) {
            String folder = later.text("folder") + "/" + later.text("from") + "/";
            versions.add(read(
                    regulation(later.text("folder"), "regulations/versions.yaml"),
                    day(later.text("from"), "regulations/versions.yaml"),
                    "regulations/" + folder + POLICIES,
                    Resources.text(folder + POLICIES),
                    Resources.yaml(folder + WORDS)));
        }
        return versions;
    }

    private static List<Version> first() {
        List<Version> versions = new ArrayList<>();
        versions.add(read(
                Optional.empty(),
                RuleBook.VALID_FROM,
                "regulations/base.cedar",
                Resources.text("base.cedar"),
                Resources.yaml(WORDS)));
        for (Regulation regulation : Regulation.values()) {
            String path = regulation.folder() + "/" + POLICIES;
            versions.add(read(
                    Optional.of(regulation),
                    RuleBook.VALID_FROM,
                    "regulations/" + path,
                    Resources.text(path),
                    Resources.yaml(regulation.folder() + "/" + WORDS)));
        }
        return versions;
    }

    /** Whatever lies in the directory must be a version, so that a misspelt name is no version silently left out. */
    static List<Version> installed(Path directory) {
        List<Version> versions = new ArrayList<>();
        for (Path folder : children(directory)) {
            Optional<Regulation> regulation = regulation(name(folder), folder.toString());
            children(folder).forEach(version -> versions.add(installed(regulation, version)));
        }
        return versions;
    }

    private static Version installed(Optional<Regulation> regulation, Path folder) {
        LocalDate from = day(name(folder), folder.toString());
        Path policies = folder.resolve(POLICIES);
        Path words = folder.resolve(WORDS);
        Entry told = Files.exists(words)
                ? Resources.yaml(words.toString(), text(words))
                : new Entry(words.toString(), Map.of());
        return read(regulation, from, policies.toString(), text(policies), told);
    }

    private static Version read(
            Optional<Regulation> regulation, LocalDate from, String file, String policies, Entry words) {
        Map<String, Entry> named = new HashMap<>();
        words.keys().forEach(key -> named.put(key, words.entry(key)));
        Version version = new Version(regulation, from, PolicyFile.read(file, policies), named);
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

    private static List<Path> children(Path directory) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new RuleBookFault(directory + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException | UncheckedIOException e) {
            throw new RuleBookFault(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
