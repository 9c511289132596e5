package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.gate.Route;
import io.shoumi.torture.Torture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** While somebody reads, every address of the server is asked for everything that belongs to the secret: no answer holds the file. */
class OriginalsTest {
    private static final List<String> SHOWING = List.of("/secrets/{id}/true-title", "/find", "/scan");

    private final TestHouse house = TestHouse.house();
    private final Set<String> wrong = new LinkedHashSet<>();
    private int asked;
    private int pictures;

    @Test
    void whatIsLookedForIsFoundWhereItIs() throws IOException {
        var original = new Original(paper(0).bytes());
        assertThat(original.isIn(original.bytes())).isTrue();
        assertThat(original.isIn(zipped(original.bytes()))).isTrue();
        assertThat(original.isIn(("<img src=\"data:application/pdf;base64,"
                                + java.util.Base64.getEncoder().encodeToString(original.bytes()) + "\">")
                        .getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(original.isIn(Arrays.copyOfRange(original.bytes(), 1000, 1400)))
                .isTrue();
        assertThat(original.isIn(
                        paper(1).bytes().length > 0
                                ? "nothing of it".getBytes(StandardCharsets.US_ASCII)
                                : new byte[0]))
                .isFalse();
    }

    @Test
    void noAddressGivesTheOriginal() throws IOException {
        walk(new Archive(), Archive.FILE);
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(200);
        assertThat(pictures).isPositive();
    }

    @Test
    @Tag("torture")
    @Tag("torture-31")
    @DisplayName("31. no route returns the original")
    void noAddressGivesTheOriginalOfAnyFormat() throws IOException {
        var files = new ArrayList<Visitor.Attachment>(List.of(Archive.FILE));
        for (var i = 0; i < Torture.times("papers", 10); i++) {
            files.add(paper(i % 10));
        }
        for (var file : files) {
            walk(new Archive(house, file), file);
        }
        assertThat(wrong).isEmpty();
        Torture.figures(
                "%d files, %d answers to readers and keepers compared whole, by 48-byte pieces, unzipped and decoded, of them %d drawn pages; 0 hold the original",
                files.size(), asked, pictures);
    }

    private static Visitor.Attachment paper(int number) throws IOException {
        var name = "paper-" + number + ".pdf";
        try (var in = Objects.requireNonNull(OriginalsTest.class.getResourceAsStream("/demo/" + name))) {
            return new Visitor.Attachment("file", name, "application/pdf", in.readAllBytes());
        }
    }

    private static byte[] zipped(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.pdf"));
            zip.write(file);
        }
        return out.toByteArray();
    }

    private void walk(Archive archive, Visitor.Attachment file) throws IOException {
        var original = new Original(file.bytes());
        archive.approved("electronic");
        var reader = archive.reader.logIn();
        var own = "/reading/" + archive.loan("electronic");
        var page = reader.submit(reader.get(own), own + "/start", Map.of());
        var session = page.select("img[src^=/reading/]").attr("src").split("/")[2];
        var ids = ids(archive, session);
        ask(reader, ids, original);
        for (Person other : List.of(archive.clerk, archive.supervisor, archive.leader)) {
            ask(other.logIn(), ids, original);
        }
    }

    private List<String> ids(Archive archive, String session) {
        var ids = new ArrayList<String>(List.of(archive.secret.toString(), session));
        for (var sql : List.of(
                "select id from carrier where secret_id = ?",
                "select id from loan where secret_id = ?",
                "select id from request where secret_id = ?")) {
            house.jdbc().sql(sql).param(archive.secret).query(UUID.class).list().forEach(id -> ids.add(id.toString()));
        }
        return ids;
    }

    private void ask(Visitor visitor, List<String> ids, Original original) throws IOException {
        for (var address : addresses(ids)) {
            visitor.bytes(address);
            check(visitor, "GET " + address, original);
        }
        for (var pattern : SHOWING) {
            for (var id : ids) {
                var csrf = visitor.get("/account").select("input[name=_csrf]").attr("value");
                visitor.post(pattern.replace("{id}", id), Map.of("_csrf", csrf, "q", id));
                check(visitor, "POST " + pattern, original);
            }
        }
    }

    private List<String> addresses(List<String> ids) {
        var all = new LinkedHashSet<String>();
        house.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            if (handler.getMethodAnnotation(Route.class) != null
                    && info.getMethodsCondition().getMethods().stream()
                            .anyMatch(method -> method.name().equals("GET"))) {
                for (var pattern : info.getPatternValues()) {
                    var paged = pattern.replace("{page}", "1")
                            .replace("{index}", "0")
                            .replace("{*name}", "0/000");
                    ids.forEach(id -> all.add(paged.replaceAll("\\{\\w+}", id)));
                }
            }
        });
        return List.copyOf(all);
    }

    private void check(Visitor answer, String what, Original original) throws IOException {
        asked++;
        pictures +=
                answer.header("Content-Type").equals("image/png") && what.contains("/page/") && answer.status() == 200
                        ? 1
                        : 0;
        if (original.isIn(answer.body())) {
            wrong.add(what + " holds the original");
        }
    }
}
