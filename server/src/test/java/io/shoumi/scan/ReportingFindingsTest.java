package io.shoumi.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.clauses.Drives;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** A scanner found a registered document where it must not be. */
class ReportingFindingsTest {
    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("法务部", house.group());
    private final Person clerk = house.person("保密员", unit);
    private final Person officer = officer();
    private final SampleSecret secret =
            SampleSecret.in(house, unit, clerk, house.place("cabinet", unit, clerk), house.now(), 1);
    private final String sha256 = HexFormat.of().formatHex(new byte[16])
            + UUID.randomUUID().toString().replace("-", "");

    private Person officer() {
        var person = house.person("定密责任人", unit);
        house.role(person, "officer");
        return person;
    }

    private String token() {
        var visitor = officer.logIn();
        var page = visitor.submit(visitor.get("/tokens"), "/tokens", Map.of("name", "文件服务器", "days", "30"));
        return page.select("code.seed").text();
    }

    /** As the command line does: trusts the server's own certificate and nothing else. */
    private int send(String token, String json) {
        try (var client = HttpClient.newBuilder().sslContext(pinned()).build()) {
            var request = HttpRequest.newBuilder(URI.create("https://localhost:" + house.port() + "/api/findings"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext pinned() throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(house.home().resolve("tls/cert.pem"))) {
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private String finding(String why) {
        return "{\"path\":\"/srv/公共/下载/a.docx\",\"inner\":null,\"sha256\":\"" + sha256
                + "\",\"kind\":\"copy\",\"source\":\"" + secret.number()
                + ".docx\",\"value\":\"…\",\"start\":1,\"end\":9,"
                + "\"count\":1,\"status\":\"found\",\"severity\":\"high\",\"whyZh\":\"" + why
                + "\",\"whyEn\":\"w\",\"clause\":\"R3.15\",\"shareOfSource\":0.86}";
    }

    private long incidents() {
        return house.jdbc()
                .sql("select count(*) from incident where secret_id = ? and kind = 'finding'")
                .param(secret.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    @Drives(value = "R3.15", kind = 'D')
    @Drives(value = "R3.14", kind = 'D')
    void aFindingBecomesAnIncidentOfTheRecognisedSecret() {
        var token = token();
        var before = house.lastEvidence();
        assertThat(send(token, finding("与登记文件相同"))).isEqualTo(201);
        assertThat(house.evidenceSince(before)).containsExactly("finding-reported/done");
        var visitor = officer.logIn();
        var page = visitor.get("/incidents");
        var links = page.select("table.reg a").eachAttr("href");
        assertThat(incidents()).isEqualTo(1);
        assertThat(visitor.get(links.getFirst()).text()).contains("/srv/公共/下载/a.docx", "与登记文件相同", "R3.15");
    }

    @Test
    void theSameFileAndSecretJoinOneIncident() {
        var token = token();
        send(token, finding("一"));
        send(token, finding("一"));
        send(token, finding("二"));
        assertThat(incidents()).isEqualTo(1);
        assertThat(house.jdbc()
                        .sql("select count(*) from finding where secret_id = ?")
                        .param(secret.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aTokenThatIsWrongOrRanOutReportsNothing() {
        assertThat(send("smt_wrong", finding("x"))).isEqualTo(401);
        var token = token();
        house.pass(java.time.Duration.ofDays(31));
        assertThat(send(token, finding("x"))).isEqualTo(401);
        assertThat(incidents()).isZero();
    }

    @Test
    void aTokenOpensNoPage() {
        assertThat(send(token(), "{\"path\":1}")).isEqualTo(400);
        assertThat(send(token(), "no json")).isEqualTo(400);
        var visitor = house.visitor();
        visitor.get("/incidents");
        assertThat(visitor.path()).isEqualTo("/login");
    }
}
