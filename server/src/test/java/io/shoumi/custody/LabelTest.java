package io.shoumi.custody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a scanner or a hand makes of a label. */
class LabelTest {

    @RepeatedTest(50)
    void aLabelReadsBackInAnySpelling() {
        var label = Label.random();
        var text = label.text();
        assertThat(Label.read(text.toLowerCase(java.util.Locale.ROOT))).contains(label);
        assertThat(Label.read(" " + text.substring(0, 8) + "-" + text.substring(8)))
                .contains(label);
        assertThat(Label.read(text.replace('0', 'O').replace('1', 'I'))).contains(label);
    }

    @RepeatedTest(50)
    void aWrongCharacterIsNoticed() {
        var text = Label.random().text();
        var wrong = text.charAt(5) == 'A' ? 'B' : 'A';
        assertThat(Label.read(text.substring(0, 5) + wrong + text.substring(6))).isEmpty();
    }

    @Test
    void anythingElseIsNoLabel() {
        assertThat(Label.read("MJ-2026-0001")).isEmpty();
        assertThat(Label.read("SM-")).isEmpty();
    }
}
