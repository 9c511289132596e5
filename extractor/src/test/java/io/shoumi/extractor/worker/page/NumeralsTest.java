package io.shoumi.extractor.worker.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "1,chineseCounting,一",
        "10,chineseCounting,十",
        "11,chineseCounting,十一",
        "20,chineseCounting,二十",
        "105,chineseCounting,一百零五",
        "110,chineseCounting,一百一十",
        "2026,ideographDigital,二〇二六",
        "3,ideographTraditional,丙",
        "28,upperLetter,BB",
        "14,lowerRoman,xiv",
        "3,decimalEnclosedCircle,③",
        "7,decimalZero,07",
        "7,neverHeardOf,7"
    })
    void aNumberIsWrittenAsItsFormatSays(int number, String format, String written) {
        assertThat(Numerals.write(number, format)).isEqualTo(written);
    }
}
