package io.shoumi.regulations;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What makes up one version of one regulation's policies.
 *
 * @param file where the policies stand, as faults name it
 */
record VersionFiles(String file, String policies, Entry words, Entry examples) {
    private static final String POLICIES = "rules.cedar";
    private static final String WORDS = "rules.yaml";
    private static final String EXAMPLES = "examples.yaml";

    static VersionFiles ofTheBase() {
        return shipped("", "base.cedar");
    }

    /** @param folder below the shipped regulations, such as {@code coal} */
    static VersionFiles shipped(String folder) {
        return shipped(folder + "/", POLICIES);
    }

    private static VersionFiles shipped(String prefix, String policies) {
        return new VersionFiles(
                "regulations/" + prefix + policies,
                Resources.text(prefix + policies),
                Resources.yaml(prefix + WORDS),
                Resources.yaml(prefix + EXAMPLES));
    }

    /** Words may be missing where no policy is new, examples always; any other file would be left out silently. */
    static VersionFiles installed(Path folder) {
        for (Path file : children(folder)) {
            if (!List.of(POLICIES, WORDS, EXAMPLES).contains(String.valueOf(file.getFileName()))) {
                throw new RuleBookFault(file + ": a version holds " + POLICIES + ", " + WORDS + " and " + EXAMPLES);
            }
        }
        Path policies = folder.resolve(POLICIES);
        return new VersionFiles(
                policies.toString(), text(policies), entries(folder.resolve(WORDS)), entries(folder.resolve(EXAMPLES)));
    }

    static List<Path> children(Path directory) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new RuleBookFault(directory + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Entry entries(Path file) {
        return Files.exists(file) ? Resources.yaml(file.toString(), text(file)) : new Entry(file.toString(), Map.of());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new RuleBookFault(file + " is not UTF-8", e);
        } catch (IOException e) {
            throw new RuleBookFault(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
