package io.shoumi.custody;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is scanned on a copy: {@code SM-} and eleven characters of Crockford's base 32, the last of which checks the others. It
 * says nothing about the secret. A wrong or swapped character is noticed before anything is looked up.
 */
public record Label(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PREFIX = "SM-";
    private static final int DATA = 10;
    private static final int PRIME = 31;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Label random() {
        var data = new StringBuilder();
        for (var i = 0; i < DATA; i++) {
            data.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Label(PREFIX + data + check(data.toString()));
    }

    /** The label that was typed or scanned, O and I read as digits; empty when it is none or has a wrong character. */
    public static Optional<Label> read(String typed) {
        var upper = typed.strip().toUpperCase(Locale.ROOT);
        if (!upper.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var body = upper.substring(PREFIX.length())
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (body.length() != DATA + 1 || body.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        return check(body.substring(0, DATA)) == body.charAt(DATA)
                ? Optional.of(new Label(PREFIX + body))
                : Optional.empty();
    }

    /** What was typed or scanned into one field, one after another, each once. */
    public static List<String> each(String typed) {
        return Stream.of(typed.split("(?U)[\\s,，;；、]+"))
                .filter(label -> !label.isBlank())
                .distinct()
                .toList();
    }

    private static char check(String data) {
        var sum = 0;
        for (var i = 0; i < data.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(data.charAt(i));
        }
        return ALPHABET.charAt(sum % PRIME);
    }

    @Override
    public String toString() {
        return text;
    }
}
