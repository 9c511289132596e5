package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Messages as Chinese mail programs write them. */
class MailTest {

    private static final Charset GBK = Charset.forName("GBK");

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static Part own(Extraction read) {
        return read.parts().stream()
                .filter(part -> part.inner() == null)
                .findFirst()
                .orElseThrow();
    }

    private static final String HEAD = "From: =?gbk?B?" + base64("张伟".getBytes(GBK)) + "?= <a@corp.example>\r\n"
            + "Subject: =?utf-8?Q?=E7=BB=9D=E5=AF?=\r\n =?utf-8?Q?=86=E8=B5=84=E6=96=99?=\r\nMIME-Version: 1.0\r\n";

    @Test
    void encodedWordsAreDecodedEvenWhereACharacterWasSplit() {
        Extraction read = Workers.extract(HEAD + "\r\n正文\r\n");
        assertThat(own(read).text()).startsWith("张伟 <a@corp.example>\n绝密资料\n").contains("正文");
    }

    @Test
    void aBodyInBase64AndGbkIsDecoded() {
        Extraction read = Workers.extract(HEAD + "Content-Type: text/plain; charset=\"gb2312\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + base64("镕基号码13812345678".getBytes(GBK)));
        assertThat(own(read).text()).contains("镕基号码13812345678");
        assertThat(read.status()).isEqualTo(Status.FULL);
    }

    @Test
    void aQuotedPrintableHtmlBodyIsReadWithoutTags() {
        Extraction read = Workers.extract(HEAD + "Content-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E6=9C=BA=\r\n=E5=AF=86</p>");
        assertThat(own(read).text()).contains("机密");
    }

    private static String multipart(String name, byte[] content, String end) {
        return HEAD + "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n--b1\r\n\r\n请查收\r\n--b1\r\n"
                + "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment;\r\n " + name + "\r\n\r\n" + base64(content) + "\r\n" + end;
    }

    @Test
    void anAttachmentIsAMemberUnderItsDecodedName() {
        byte[] inside = Made.zip("清单.txt", Made.utf8("绝密"));
        Extraction read = Workers.extract(multipart("filename*=utf-8''%E5%86%85%E5%B1%82.zip", inside, "--b1--\r\n"));
        assertThat(read.status()).isEqualTo(Status.FULL);
        assertThat(read.parts()).contains(new Part("内层.zip!清单.txt", "绝密", "utf-8"));
        assertThat(own(read).text()).contains("请查收");
    }

    @Test
    void aNameInPiecesIsPutTogether() {
        String name = "filename*0*=gbk''%C4%DA;\r\n filename*1*=%B2%E3;\r\n filename*2=.txt";
        assertThat(Workers.extract(multipart(name, Made.utf8("绝密"), "--b1--\r\n"))
                        .parts())
                .extracting(Part::inner)
                .contains("内层.txt");
    }

    @Test
    void aMessageCutShortIsReported() {
        Extraction read = Workers.extract(multipart("filename=a.txt", Made.utf8("绝密"), ""));
        assertThat(read.status()).isEqualTo(Status.PARTIAL);
        assertThat(read.reasons()).containsExactly(Reason.DAMAGED);
    }

    @Test
    void aForwardedMessageIsReadThrough() {
        String forwarded = HEAD + "Content-Type: message/rfc822\r\n\r\n"
                + multipart("filename=a.txt", Made.utf8("绝密"), "--b1--\r\n");
        assertThat(Workers.extract(forwarded).parts())
                .extracting(Part::inner)
                .anySatisfy(inner -> assertThat(inner).endsWith("!a.txt"));
    }

    @Test
    void messagesOfAMailboxAreMembers() {
        String box = "From a@corp.example Mon Mar 30 09:08:00 2026\n" + HEAD.replace("\r", "") + "\n一\n\n"
                + "From b@corp.example Mon Mar 30 09:09:00 2026\n" + HEAD.replace("\r", "") + "\n>From 二\n";
        assertThat(Workers.extract(box).parts()).extracting(Part::inner).containsExactly("1.eml", "2.eml");
        assertThat(Workers.extract(box).text()).contains("\nFrom 二");
    }
}
