package io.shoumi.demo;

import io.shoumi.evidence.json.JsonValue;
import io.shoumi.home.DataHome;
import io.shoumi.identity.Totp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code demo-accounts.json}: how to log in as anybody of the sample; generated for this home, readable by its owner only. */
record Accounts(Founded founded) {

    void writeTo(DataHome home) {
        var accounts = founded.everybody().stream()
                .sorted(Comparator.comparing(actor -> actor.member().number()))
                .map(Accounts::entry)
                .toList();
        try {
            DataHome.writePrivate(
                    home.root().resolve("demo-accounts.json"),
                    JsonValue.of(Map.of("accounts", accounts)).canonical().replace("},{", "},\n{") + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> entry(Actor actor) {
        var member = actor.member();
        return Map.of(
                "login", member.login(),
                "name", member.name(),
                "unit", member.unit(),
                "password", actor.password(),
                "totp", Totp.base32(actor.seed()),
                "roles", roles(member));
    }

    private static List<String> roles(Cast.Member member) {
        return member.officer() ? List.of("officer", "staff") : member.posts();
    }
}
