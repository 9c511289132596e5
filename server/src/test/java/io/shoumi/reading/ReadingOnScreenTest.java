package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A colleague borrows, the leader approves, the colleague reads drawn pages and gives the loan back. */
class ReadingOnScreenTest {
    private final Archive archive = new Archive();

    @Test
    @Drives(value = "R1.4", kind = 'E')
    @Drives(value = "R1.9", kind = 'E')
    void aReaderAsksTheLeaderApprovesAndPagesAreShownUnderTheReadersName() throws IOException {
        var reader = archive.reader.logIn();
        var asked = archive.ask(reader, "electronic");
        assertThat(reader.path()).startsWith("/requests/");
        assertThat(asked.select(".why a.cl").eachText()).contains("R1.4");
        Archive.approve(archive.leader.logIn(), reader.path());
        Archive.approve(archive.supervisor.logIn(), reader.path());
        var session = start(reader);
        var before = archive.house.lastEvidence();
        var pixels = reader.bytes("/reading/" + session + "/page/1.png");
        assertThat(reader.status()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(pixels)).getWidth()).isGreaterThan(500);
        assertThat(archive.house.evidenceSince(before)).containsExactly("page-shown/done");
    }

    @Test
    void aRequestNamesTheUnitAndTheRoomInTheReadersLanguage() {
        archive.house
                .jdbc()
                .sql("update unit set name_en = 'Archive department' where id = ?")
                .param(archive.unit)
                .update();
        archive.house
                .jdbc()
                .sql("update place set name_en = 'Quiet room' where id = ?")
                .param(archive.room)
                .update();
        var reader = archive.reader.logIn();
        assertThat(archive.ask(reader, "electronic").text()).doesNotContain("Archive department", "Quiet room");
        var request = reader.path();
        reader.submit(reader.get("/"), "/preferences", Map.of("lang", "en"));
        assertThat(reader.get(request).text()).contains("Archive department", "Quiet room");
    }

    private String start(Visitor reader) {
        var own = "/reading/" + archive.loan("electronic");
        var page = reader.submit(reader.get(own), own + "/start", Map.of());
        var source = page.select("img[src^=/reading/]").attr("src");
        assertThat(source).as(page.text()).endsWith("/page/1.png");
        return source.split("/")[2];
    }

    @Test
    @Drives(value = "R1.4", kind = 'E')
    void noRouteGivesTheOriginal() {
        archive.approved("electronic");
        var reader = archive.reader.logIn();
        var session = start(reader);
        for (var way :
                List.of("", "/original", "/page/1.pdf", "/page/1", "/text", "/print", "/page/99.png", "/page/0.png")) {
            reader.get("/reading/" + session + way);
            assertThat(reader.status()).as(way).isBetween(400, 404);
        }
    }

    @Test
    void anotherPersonsSessionDoesNotExist() {
        archive.approved("electronic");
        var session = start(archive.reader.logIn());
        var other = archive.stranger.logIn();
        other.get("/reading/" + session + "/page/1.png");
        assertThat(other.status()).isEqualTo(404);
        other.get("/reading/" + archive.loan("electronic"));
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void aSessionInWhichNobodyStirsIsOver() {
        archive.approved("electronic");
        var reader = archive.reader.logIn();
        var session = start(reader);
        archive.house.pass(Session.AWAY_MAX);
        reader.get("/reading/" + session + "/page/1.png");
        assertThat(reader.status()).isEqualTo(404);
    }

    @Test
    @Drives(value = "R1.4", kind = 'E')
    void withoutApprovalNothingIsLent() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "electronic");
        var request = reader.path();
        Archive.approve(archive.supervisor.logIn(), request);
        assertThat(archive.house
                        .jdbc()
                        .sql("select count(*) from loan where secret_id = ?")
                        .param(archive.secret)
                        .query(Long.class)
                        .single())
                .as("the supervisor alone is not the leader in charge")
                .isZero();
    }

    @Test
    void givingItBackEndsTheSessions() {
        archive.approved("electronic");
        var reader = archive.reader.logIn();
        var session = start(reader);
        reader.submit(reader.get("/reading"), "/loans/" + archive.loan("electronic") + "/give-back", Map.of());
        reader.get("/reading/" + session + "/page/1.png");
        assertThat(reader.status()).isEqualTo(404);
        assertThat(archive.state("electronic")).isEqualTo("returned/held");
    }
}
