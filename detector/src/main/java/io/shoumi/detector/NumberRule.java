package io.shoumi.detector;

import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Folding;
import io.shoumi.detector.text.Layers;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Resident ids, bank cards and mobile phones among the digits of a text, each validated, the strictest first. */
final class NumberRule implements Rule {
    private static final List<Recogniser> RECOGNISERS = List.of(new ResidentId(), new BankCard(), new MobilePhone());

    /** A number found among groups of digits. */
    record Recognised(Kind kind, String value, Span place, int groups) {}

    /** Tells whether a number of its kind begins with a group. */
    @FunctionalInterface
    interface Recogniser {
        @Nullable
        Recognised at(DigitGroups groups, int index);
    }

    @Override
    public void find(Layers text, Consumer<Finding> found) {
        each(text.base(), number -> found.accept(finding(text.base(), number)));
        FoldedText reflowed = Folding.reflowed(text.base());
        if (reflowed != null) {
            each(reflowed, number -> {
                if (broken(reflowed, number.place())) {
                    found.accept(finding(reflowed, number));
                }
            });
        }
    }

    /** A line break was taken out of it. */
    private static boolean broken(FoldedText reflowed, Span place) {
        for (int i = place.start() + 1; i < place.end(); i++) {
            if (reflowed.sourceStart(i) > reflowed.sourceEnd(i - 1)) {
                return true;
            }
        }
        return false;
    }

    static void each(FoldedText base, Consumer<Recognised> found) {
        int i = 0;
        while (i < base.length()) {
            if (DigitGroups.digit(base.charAt(i))) {
                DigitGroups groups = DigitGroups.at(base, i);
                among(groups, found);
                i = groups.end();
            }
            i++;
        }
    }

    private static void among(DigitGroups groups, Consumer<Recognised> found) {
        int index = 0;
        while (index < groups.size()) {
            Recognised number = first(groups, index);
            if (number == null) {
                index++;
            } else {
                found.accept(number);
                index += number.groups();
            }
        }
    }

    private static @Nullable Recognised first(DigitGroups groups, int index) {
        for (Recogniser recogniser : RECOGNISERS) {
            Recognised number = recogniser.at(groups, index);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static Finding finding(FoldedText base, Recognised number) {
        Span place = Span.of(base, number.place().start(), number.place().end());
        Reason why = switch (number.kind()) {
            case ID -> new Reason("校验通过的居民身份证号", "resident identity number, check digit right");
            case CARD -> new Reason("发卡行前缀与校验均符合的银行卡号", "bank card number, issuer and check digit right");
            case PHONE, MARKING, CUSTOMER, COPY, KEYWORD, UNSCANNABLE -> new Reason("手机号码", "mobile phone number");
        };
        return Finding.of(number.kind(), number.value(), place, why);
    }
}
