package io.shoumi.identity;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.identity.SoftAuthenticator.Kind;
import io.shoumi.identity.SoftAuthenticator.Manner;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/** Somebody of the test house with an authenticator, at real pages over HTTPS. */
final class PasskeyOwner {
    private static final TestHouse HOUSE = TestHouse.house();

    private final Person person;
    private final SoftAuthenticator authenticator;
    private long count = 1;

    PasskeyOwner(String name, Kind kind) {
        this.person = HOUSE.person(name, HOUSE.group());
        this.authenticator = new SoftAuthenticator(kind);
    }

    /** With a passkey already added. */
    static PasskeyOwner of(String name) {
        var owner = new PasskeyOwner(name, Kind.ES256);
        owner.add(owner.person.logIn(), owner.manner());
        return owner;
    }

    Person person() {
        return person;
    }

    SoftAuthenticator authenticator() {
        return authenticator;
    }

    /** As a true authenticator in a true browser answers; each answer counts one further. */
    Manner manner() {
        return new Manner("https://localhost:" + HOUSE.port(), "localhost", true, count++);
    }

    private String code() {
        HOUSE.pass(Duration.ofSeconds(31));
        return Totp.code(person.seed(), HOUSE.now());
    }

    /** Proves who this is and stands before the page that makes a passkey. */
    Document begin(Visitor visitor) {
        return visitor.submit(
                visitor.get("/account"),
                "/account/passkeys",
                Map.of("passkey", "办公手机", "proof", TestHouse.PASSWORD, "digits", code()));
    }

    static JsonNode given(Document page) {
        return SoftAuthenticator.read(
                page.select("form[action=/account/passkeys/new]").attr("data-given"));
    }

    Document add(Visitor visitor, Manner manner) {
        var page = begin(visitor);
        return visitor.submit(
                page, "/account/passkeys/new", Map.of("answer", authenticator.create(given(page), manner)));
    }

    /** The challenge of a log-in page that stands in this browser. */
    static JsonNode asked(Visitor visitor) {
        visitor.get("/login/passkey");
        return SoftAuthenticator.read(visitor.text());
    }

    Visitor logIn(Manner manner) {
        var visitor = HOUSE.visitor();
        var page = visitor.get("/login");
        answer(visitor, page, authenticator.get(asked(visitor), manner));
        return visitor;
    }

    static Document answer(Visitor visitor, Document page, String answer) {
        return visitor.submit(page, "/login/passkey", Map.of("answer", answer));
    }

    UUID id() {
        return HOUSE.jdbc()
                .sql("select id from passkey where person_id = ?")
                .param(person.id().value())
                .query(UUID.class)
                .single();
    }

    void remove(Visitor visitor) {
        var id = id();
        visitor.submit(
                visitor.get("/account/passkeys/" + id),
                "/account/passkeys/" + id + "/removal",
                Map.of("current", TestHouse.PASSWORD, "shown", code()));
    }
}
