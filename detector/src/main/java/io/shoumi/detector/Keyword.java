package io.shoumi.detector;

import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Folding;

/**
 * A word of a list.
 *
 * @param value as the list has it
 * @param compact folded, letters and digits only
 * @param parted for each compact character, whether the word itself has a blank or mark before it
 */
record Keyword(String value, String compact, boolean[] parted) {

    static Keyword of(String value) {
        FoldedText folded = Folding.compact(Folding.base(value));
        boolean[] parted = new boolean[folded.length()];
        for (int i = 1; i < parted.length; i++) {
            parted[i] = folded.sourceStart(i) > folded.sourceEnd(i - 1);
        }
        return new Keyword(value, folded.toString(), parted);
    }

    int ideographs() {
        return (int) compact.chars().filter(Character::isIdeographic).count();
    }
}
