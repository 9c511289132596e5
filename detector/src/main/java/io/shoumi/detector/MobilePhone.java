package io.shoumi.detector;

import io.shoumi.detector.NumberRule.Recognised;
import io.shoumi.detector.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** Mainland mobile numbers, with or without +86, written 11 or 3-4-4, with a prefix that is in use. */
final class MobilePhone implements NumberRule.Recogniser {

    /** For each second digit, the third digits that are assigned. */
    private static final String[] ASSIGNED = {
        "", "", "", "0123456789", "56789", "012356789", "2567", "012345678", "0123456789", "012356789"
    };

    @Override
    public @Nullable Recognised at(DigitGroups groups, int index) {
        Recognised national = national(groups, index, index);
        if (national != null) {
            return national;
        }
        boolean countryCode = groups.digits(index, index + 1).equals("86") && plus(groups, index);
        if (countryCode && index + 1 < groups.size()) {
            return national(groups, index + 1, index);
        }
        return attached(groups, index);
    }

    private static @Nullable Recognised national(DigitGroups groups, int index, int first) {
        int last = last(groups, index);
        if (last < 0 || !assigned(groups.digits(index, index + 1))) {
            return null;
        }
        int end = groups.group(last).end();
        boolean open = first < index || openBefore(groups, index);
        if (!open || !groups.openAfter(end) || first == index && continued(groups, index, last)) {
            return null;
        }
        int start = groups.group(first).start();
        return new Recognised(Kind.PHONE, groups.digits(index, last + 1), new Span(start, end), last - first + 1);
    }

    /** The group that completes the number, or -1. */
    private static int last(DigitGroups groups, int index) {
        if (groups.length(index) == 11) {
            return index;
        }
        boolean parts = index + 2 < groups.size()
                && groups.length(index) == 3
                && groups.length(index + 1) == 4
                && groups.length(index + 2) == 4
                && groups.evenlyParted(index, index + 3);
        return parts ? index + 2 : -1;
    }

    /** 3-4-4 in the middle of more groups parted alike is a longer number. */
    private static boolean continued(DigitGroups groups, int index, int last) {
        if (last == index) {
            return groups.partedBy(index) == '-';
        }
        char inner = groups.partedBy(index + 1);
        return inner == groups.partedBy(last + 1) && groups.length(last + 1) == 4
                || inner == groups.partedBy(index) && groups.length(index - 1) == 4;
    }

    /** Labels such as "tel" may touch the number, other letters may not. */
    private static boolean openBefore(DigitGroups groups, int index) {
        return groups.openBefore(index)
                || labelled(groups.text(), groups.group(index).start());
    }

    private static boolean labelled(FoldedText text, int start) {
        for (String label : new String[] {"tel", "phone", "mobile", "mob"}) {
            int from = start - label.length();
            if (from >= 0 && text.subSequence(from, start).equals(label) && !Character.isLetter(text.at(from - 1))) {
                return true;
            }
        }
        return false;
    }

    /** +8613812345678 and 008613812345678. */
    private static @Nullable Recognised attached(DigitGroups groups, int index) {
        String digits = groups.digits(index, index + 1);
        Span place = groups.group(index);
        boolean international = digits.length() == 13 && digits.startsWith("86") && plus(groups, index)
                || digits.length() == 15 && digits.startsWith("0086");
        if (!international || !groups.openAfter(place.end())) {
            return null;
        }
        String national = digits.substring(digits.length() - 11);
        return assigned(national) ? new Recognised(Kind.PHONE, national, place, 1) : null;
    }

    private static boolean plus(DigitGroups groups, int index) {
        int before = groups.group(index).start() - 1;
        return groups.text().at(before) == '+';
    }

    private static boolean assigned(String digits) {
        return digits.charAt(0) == '1' && ASSIGNED[digits.charAt(1) - '0'].indexOf(digits.charAt(2)) >= 0;
    }
}
