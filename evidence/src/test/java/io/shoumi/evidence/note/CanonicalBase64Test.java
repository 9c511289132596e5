package io.shoumi.evidence.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes have one spelling: a changed character cannot hide in spare bits or in padding. */
class CanonicalBase64Test {
    @Test
    void theOneSpellingIsRead() throws MalformedNoteException {
        assertThat(CanonicalBase64.decode("AA==")).containsExactly(0);
        assertThat(CanonicalBase64.decode("AAA=")).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB==", "AAB=", "AA", "AA=", "A", "AA==\n", "AA-_", "=AA="})
    void anyOtherSpellingIsRefused(String text) {
        assertThatThrownBy(() -> CanonicalBase64.decode(text)).isInstanceOf(MalformedNoteException.class);
    }
}
