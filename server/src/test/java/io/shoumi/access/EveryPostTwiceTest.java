package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every route that takes a form, each form sent twice with its token, one after the other and at once: what is done is done once and
 * recorded once, and both sendings lead to the same place.
 */
class EveryPostTwiceTest {
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    /** They look something up, set a preference or end a session: sent again, they change nothing more. */
    private static final List<String> WITHOUT_TOKEN = List.of(
            "action=\"/scan\"", "action=\"/find\"", "/alive\"", "action=\"/logout\"", "action=\"/preferences\"");

    private static final List<Who> SENDING =
            List.of(Who.USER, Who.OFFICER, Who.SYSTEM_ADMIN, Who.SECURITY_ADMIN, Who.AUDITOR);

    private final TestHouse house = TestHouse.house();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> done = new TreeSet<>();

    @Test
    void everyFormOfEveryPageCarriesAToken() throws IOException {
        var forms = 0;
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var form = FORM.matcher(Files.readString(template));
                while (form.find()) {
                    forms++;
                    if (!form.group(1).contains("@template.part.form-guard(")
                            && WITHOUT_TOKEN.stream().noneMatch(form.group()::contains)) {
                        wrong.add(template + ": "
                                + form.group().lines().findFirst().orElse(""));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(forms).isGreaterThan(70);
    }

    @Test
    void oneAfterTheOther() {
        everyForm((guest, address, fields) -> {
            var visitor = guest.visitor();
            visitor.post(address, fields);
            var first = Answer.of(visitor);
            visitor.post(address, fields);
            return List.of(first, Answer.of(visitor));
        });
    }

    @Test
    void atOnce() {
        everyForm((guest, address, fields) -> {
            var visitor = guest.visitor();
            var beside = house.visitor().with(visitor.key());
            var other = CompletableFuture.runAsync(() -> beside.post(address, fields));
            visitor.post(address, fields);
            other.join();
            return List.of(Answer.of(visitor), Answer.of(beside));
        });
    }

    private record Answer(int status, String leadsTo) {
        static Answer of(Visitor visitor) {
            return new Answer(visitor.status(), visitor.leadsTo());
        }
    }

    private interface Twice {
        List<Answer> send(Guest guest, String address, Map<String, String> fields);
    }

    private void everyForm(Twice twice) {
        var doors = Door.all(house);
        var otherUnit = house.unit("别部", house.group(), "R1", "R2");
        for (var who : SENDING) {
            var guest = Guest.of(who, otherUnit);
            doors.stream()
                    .filter(door ->
                            door.posts() && who.letInBy(door) && !Guest.ENDING_THE_SESSION.contains(door.pattern()))
                    .forEach(door -> send(guest, door, twice));
        }
        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(done).hasSizeGreaterThan(10);
    }

    private void send(Guest guest, Door door, Twice twice) {
        var fields = new HashMap<>(door.fields());
        fields.put(
                "_csrf",
                guest.visitor().get("/account").select("input[name=_csrf]").attr("value"));
        fields.put("_once", UUID.randomUUID().toString().replace("-", ""));
        var before = house.lastEvidence();
        var answers = twice.send(guest, guest.address(door), fields);
        var effects = house.evidenceSince(before).stream()
                .filter(entry -> entry.endsWith("/done"))
                .toList();
        if (effects.size() > 1) {
            wrong.add(guest.who() + " " + door + " left " + effects);
        }
        if (effects.size() == 1) {
            done.add(door.pattern());
            compare(guest.who() + " " + door, answers);
        }
    }

    /** One of them may be the page that the act was answered with; then the other leads back to where its form stood. */
    private void compare(String what, List<Answer> answers) {
        var statuses = answers.stream().map(Answer::status).toList();
        if (statuses.stream().anyMatch(status -> status >= 400)
                || (!statuses.contains(200)
                        && answers.stream().map(Answer::leadsTo).distinct().count() > 1)) {
            wrong.add(what + " was answered " + answers);
        }
    }
}
