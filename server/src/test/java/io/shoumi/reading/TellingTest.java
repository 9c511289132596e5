package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody is told of a request: they decide nothing, and see what the scope allows. */
class TellingTest {
    private final Archive archive = new Archive();
    private final String request = asked();

    private String asked() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "electronic");
        return reader.path();
    }

    private void tell(Visitor by, Person person) {
        by.submit(by.get(request), request + "/copy", Map.of("copyTo", person.number()));
    }

    @Test
    void beyondTheScopeOneLearnsOnlyThatItWasAsked() {
        var before = archive.house.lastEvidence();
        tell(archive.reader.logIn(), archive.stranger);
        assertThat(archive.house.evidenceSince(before)).containsOnlyOnce("request-copied/done");
        var told = archive.stranger.logIn();
        var home = told.get("/");
        assertThat(home.text()).doesNotContain(archive.cover);
        assertThat(Inbox.of(told).counted().addresses()).contains(request);
        var page = told.get(request);
        assertThat(told.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("不在您的知悉范围内", archive.reader.name())
                .doesNotContain(archive.cover, "投资测算复核", "核心商密");
        before = archive.house.lastEvidence();
        told.submit(page, request + "/noted", Map.of());
        assertThat(archive.house.evidenceSince(before)).containsOnlyOnce("request-noted/done");
        assertThat(Inbox.of(told).counted().addresses()).doesNotContain(request);
        assertThat(told.get(request).select("form[action$=noted]")).isEmpty();
    }

    @Test
    void withinTheScopeOneSeesWhatIsAskedAndDecidesNothing() {
        tell(archive.supervisor.logIn(), archive.clerk);
        var told = archive.clerk.logIn();
        var page = told.get(request);
        assertThat(page.text()).contains(archive.cover, "投资测算复核");
        assertThat(page.select("form[action$=approve]")).isEmpty();
        var csrf = page.select("input[name=_csrf]").first().val();
        for (var act : new String[] {"approve", "refuse", "return", "hand-on", "step", "copy", "remind", "withdraw"}) {
            told.post(
                    request + "/" + act,
                    Map.of("_csrf", csrf, "digest", "0".repeat(64), "opinion", "同意", "copyTo", "x"));
            assertThat(told.status()).as(act).isEqualTo(404);
        }
    }

    @Test
    void onlyWhoHasToDoWithItTellsAndNobodyIsToldTwice() {
        var reader = archive.reader.logIn();
        tell(reader, archive.stranger);
        tell(reader, archive.stranger);
        assertThat(reader.status()).isEqualTo(422);
        tell(reader, archive.leader);
        assertThat(reader.status()).as("who decides it anyway").isEqualTo(422);
        var other = archive.house.person("旁人", archive.unit).logIn();
        other.get(request);
        assertThat(other.status()).isEqualTo(404);
    }
}
