package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any label in any scan field leads to the likely act, and outside one's scope to nothing. */
class ScanningTest {
    private final Archive archive = new Archive();

    private static String scan(Visitor who, String what) {
        who.submit(who.get("/"), "/scan", Map.of("q", what));
        return who.path();
    }

    @Test
    void theClerkIsLedToTheCounter() {
        archive.approved("paper");
        var clerk = archive.clerk.logIn();
        assertThat(scan(clerk, archive.label("paper"))).isEqualTo("/counter/lend");
        assertThat(scan(clerk, fullWidth(archive.label("paper")))).isEqualTo("/counter/lend");
        assertThat(scan(clerk, archive.reader.number())).isEqualTo("/counter/lend");
        var room = archive.house
                .jdbc()
                .sql("select code from place where id = ?")
                .param(archive.room)
                .query(String.class)
                .single();
        assertThat(scan(clerk, room)).isEqualTo("/places/" + archive.room);
        assertThat(scan(clerk, fullWidth("pl." + room))).isEqualTo("/places/" + archive.room);
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c > ' ' && c <= '~' ? c - '!' + 0xFF01 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void theReaderIsLedToTheRecordAndAStrangerNowhere() {
        archive.approved("paper");
        assertThat(scan(archive.reader.logIn(), archive.label("paper"))).isEqualTo("/secrets/" + archive.secret);
        var stranger = archive.stranger.logIn();
        assertThat(scan(stranger, archive.label("paper"))).isEqualTo("/scan");
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void theApproverIsLedToTheRequest() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "paper");
        var number = reader.get(reader.path()).select(".place").text();
        assertThat(scan(archive.leader.logIn(), number)).isEqualTo(reader.path());
        assertThat(scan(archive.stranger.logIn(), number)).isEqualTo("/scan");
    }
}
