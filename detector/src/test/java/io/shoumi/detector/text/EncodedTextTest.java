package io.shoumi.detector.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodedTextTest {
    private static final String SECRET = "岩峰系统已经进入下一阶段，请相关人员知悉。";

    @Test
    void mojibakeReadsAsItWasWritten() {
        String garbled = new String(SECRET.getBytes(StandardCharsets.UTF_8), Charset.forName("GB18030"));
        List<Decoded> decoded = Mojibake.in("前面是普通的中文。\n" + garbled + "\n后面也是。");
        assertThat(decoded)
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("岩峰系统已经进入下一阶段"));
    }

    @Test
    void mojibakeKeepsThePlaceOfEachCharacter() {
        String garbled = new String(SECRET.getBytes(StandardCharsets.UTF_8), Charset.forName("GB18030"));
        Decoded decoded = Mojibake.in(garbled).getFirst();
        int at = decoded.text().indexOf("系统");
        String source = garbled.substring(decoded.starts()[at], decoded.ends()[at + 1]);
        assertThat(new String(source.getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8))
                .contains("系统");
    }

    @Test
    void ordinaryChineseIsNoMojibake() {
        assertThat(Mojibake.in("国家秘密的密级分为绝密、机密、秘密三级。洧水东流，涓涓不息。")).isEmpty();
    }

    @Test
    void base64InLinesIsDecodedWhole() {
        String encoded = Base64.getMimeEncoder().encodeToString((SECRET + SECRET).getBytes(StandardCharsets.UTF_8));
        assertThat(Base64Runs.in("附件：\n" + encoded + "\n完"))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains(SECRET));
    }

    @Test
    void base64ThatLostItsHeadIsDecodedStill() {
        String encoded = Base64.getEncoder().encodeToString((SECRET + SECRET).getBytes(StandardCharsets.UTF_8));
        assertThat(Base64Runs.in(encoded.substring(3)))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains(SECRET));
    }

    @Test
    void aPictureInBase64IsNotText() {
        byte[] noise = new byte[300];
        new java.util.Random(7).nextBytes(noise);
        assertThat(Base64Runs.in(Base64.getEncoder().encodeToString(noise))).isEmpty();
    }
}
