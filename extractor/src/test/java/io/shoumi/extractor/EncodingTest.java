package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain text in the encodings met on Chinese file shares. */
class EncodingTest {

    private static final String SIMPLIFIED = "机密★5年\n第一条 各单位应当按照有关规定，加强项目资料的保密管理。联系电话：13812345678\n";
    private static final String TRADITIONAL = "機密★5年\n第一條 各單位應當按照有關規定，加強項目資料的保密管理。聯繫電話：13812345678\n";

    @ParameterizedTest
    @CsvSource({"UTF-8,utf-8", "GB18030,gb18030", "GBK,gb18030", "UTF-16LE,utf-16le", "UTF-16BE,utf-16be"})
    void chineseIsDecodedWhateverItsEncoding(String charset, String kind) {
        Extraction read = Workers.extract(SIMPLIFIED.getBytes(Charset.forName(charset)));
        assertThat(read.parts()).containsExactly(new Part(null, SIMPLIFIED, kind));
        assertThat(read.status()).isEqualTo(Status.FULL);
    }

    @Test
    void traditionalChineseInBig5IsDecoded() {
        Extraction read = Workers.extract(TRADITIONAL.getBytes(Charset.forName("Big5-HKSCS")));
        assertThat(read.parts()).containsExactly(new Part(null, TRADITIONAL, "big5"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkIsNoText(String charset) {
        Extraction read = Workers.extract(("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(charset)));
        assertThat(read.text()).isEqualTo(SIMPLIFIED);
        assertThat(read.status()).isEqualTo(Status.FULL);
    }

    @Test
    void aBrokenCharacterAmongTextIsReportedAndTheRestRead() {
        byte[] bytes = (SIMPLIFIED + SIMPLIFIED + SIMPLIFIED).getBytes(Charset.forName("UTF-8"));
        bytes[1] = (byte) 0xFF;
        Extraction read = Workers.extract(bytes);
        assertThat(read.status()).isEqualTo(Status.PARTIAL);
        assertThat(read.reasons()).containsExactly(Reason.DAMAGED);
        assertThat(read.text()).contains("13812345678");
    }

    @Test
    void anEmptyFileIsFullyRead() {
        Extraction read = Workers.extract(new byte[0]);
        assertThat(read.status()).isEqualTo(Status.FULL);
        assertThat(read.text()).isEmpty();
    }

    @Test
    void noiseIsAnUnsupportedFormat() {
        var noise = new byte[5000];
        new java.util.Random(1).nextBytes(noise);
        assertThat(Workers.extract(noise).reasons()).containsExactly(Reason.UNSUPPORTED_FORMAT);
    }
}
