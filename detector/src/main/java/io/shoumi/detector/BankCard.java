package io.shoumi.detector;

import io.shoumi.detector.NumberRule.Recognised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bank cards: a known issuer prefix with its length, and Luhn's check digit (ISO/IEC 7812). */
final class BankCard implements NumberRule.Recogniser {
    private static final int GROUPS_MAX = 5;
    private static final Map<String, Integer> LENGTH_BY_PREFIX = prefixes();

    private static Map<String, Integer> prefixes() {
        try (InputStream in = BankCard.class.getResourceAsStream("card-prefixes.csv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource card-prefixes.csv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.substring(0, 6),
                            line -> Integer.valueOf(line.substring(7).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Recognised at(DigitGroups groups, int index) {
        if (!groups.openBefore(index) || groups.length(index) < 4) {
            return null;
        }
        int digits = 0;
        for (int last = index; last < Math.min(groups.size(), index + GROUPS_MAX) && digits < 19; last++) {
            digits += groups.length(last);
            if (digits >= 16 && digits <= 19 && complete(groups, index, last)) {
                Span place =
                        new Span(groups.group(index).start(), groups.group(last).end());
                return new Recognised(Kind.CARD, groups.digits(index, last + 1), place, last - index + 1);
            }
        }
        return null;
    }

    private static boolean complete(DigitGroups groups, int index, int last) {
        return groups.evenlyParted(index, last + 1)
                && (last == index || groups.length(index) == 4 || groups.length(index) == 6)
                && groups.openAfter(groups.group(last).end())
                && valid(groups.digits(index, last + 1));
    }

    static boolean valid(String number) {
        Integer length = LENGTH_BY_PREFIX.get(number.substring(0, 6));
        return length != null && length == number.length() && luhn(number);
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
