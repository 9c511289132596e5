package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that cannot be read in full, or whose names mean harm. */
class UnreadFileTest {
    private final Registry registry = new Registry();

    @Test
    void aDamagedDocumentIsShownAsUnreadAndNeedsTheClerksEye() {
        var visitor = registry.clerk.logIn();
        var broken = new byte[4000];
        System.arraycopy(new byte[] {'P', 'K', 3, 4, 20, 0}, 0, broken, 0, 6);
        var page =
                registry.upload(visitor, new Visitor.Attachment("file", "坏.docx", "application/octet-stream", broken));
        assertThat(page.select(".flash.no").text()).contains("不能算作已读");
        var address = visitor.path();
        var again = visitor.submit(page, address, registry.proposal());
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(again.select(".fault").text()).contains("目视");
        var fields = registry.proposal();
        fields.put("byEye", "yes");
        visitor.submit(again, address, fields);
        assertThat(visitor.path()).endsWith("/classification");
    }

    @Test
    void aNameWithMarkupOrAPathIsOnlyALabel() {
        var visitor = registry.clerk.logIn();
        var before = registry.house.lastEvidence();
        var page = registry.upload(visitor, Registry.text("../../etc/<script>alert(1)</script>.txt", "普通通知"));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("dl.dl").text()).contains("script>.txt").doesNotContain("..");
        assertThat(registry.house
                        .jdbc()
                        .sql("select count(*) from evidence_staged where id > ? and content like '%script%'")
                        .param(before)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anEmptyFileIsRefusedAtItsField() {
        var visitor = registry.clerk.logIn();
        var page = visitor.upload(
                visitor.get("/secrets/new"), "/secrets/new", Map.of("unit", registry.unit), Registry.text("空.txt", ""));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select(".fault").text()).isNotEmpty();
    }

    @Test
    void theSameFileWithinReachIsPointedOut() {
        var content = "同一份内容 " + registry.unit;
        var id = registry.active(content, registry.proposal());
        var page = registry.upload(registry.clerk.logIn(), Registry.text("又一次.txt", content));
        assertThat(page.select(".flash a").eachAttr("href")).contains("/secrets/" + id);
    }
}
