package io.shoumi.bench;

import io.shoumi.evidence.json.JsonValue;
import io.shoumi.evidence.json.JsonValue.JsonArray;
import io.shoumi.evidence.json.JsonValue.JsonObject;
import io.shoumi.evidence.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An account of the sample, from {@code demo-accounts.json}. Prints as its login only. */
record Account(String login, String password, String totp, Set<String> roles) {

    static List<Account> in(Path home) {
        try {
            var file = (JsonObject) JsonValue.parse(Files.readString(home.resolve("demo-accounts.json")));
            return items(file, "accounts").stream()
                    .map(entry -> of((JsonObject) entry))
                    .toList();
        } catch (IOException e) {
            throw new Unmeasured("no demo accounts: " + e.getMessage(), e);
        }
    }

    private static Account of(JsonObject entry) {
        return new Account(
                text(entry, "login"),
                text(entry, "password"),
                text(entry, "totp"),
                items(entry, "roles").stream()
                        .map(role -> ((JsonString) role).text())
                        .collect(Collectors.toSet()));
    }

    private static List<JsonValue> items(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonArray array ? array.items() : List.of();
    }

    private static String text(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonString string ? string.text() : "";
    }

    @Override
    public String toString() {
        return login;
    }
}
