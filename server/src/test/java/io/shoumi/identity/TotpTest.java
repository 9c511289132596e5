package io.shoumi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published test values of RFC 6238, appendix B, for SHA-1. */
class TotpTest {
    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void theCodeIsThePublishedOne(long second, String code) {
        assertThat(Totp.codeOfStep(SEED, Math.floorDiv(second, 30), 8)).isEqualTo(code);
        assertThat(Totp.code(SEED, Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
    }
}
