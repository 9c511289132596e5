package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the list shows them.
 *
 * @param login null unless the reader administers accounts
 * @param accountState {@code invited active suspended lost}, or {@code reset} while the person of an account that two reset has not come
 * @param pledgedAt when this year's pledge was signed
 */
public record Colleague(
        PersonId id,
        String number,
        String name,
        @Nullable UnitId unit,
        @Nullable String unitZh,
        @Nullable String unitEn,
        @Nullable String login,
        String accountState,
        List<String> roles,
        List<HeldPost> posts,
        @Nullable Instant pledgedAt,
        @Nullable LocalDate trainedOn) {

    public Colleague {
        roles = List.copyOf(roles);
        posts = List.copyOf(posts);
    }

    public @Nullable String unitName(String lang) {
        return "en".equals(lang) ? unitEn : unitZh;
    }

    public boolean administers() {
        return roles.contains("system-admin") || roles.contains("security-admin") || roles.contains("auditor");
    }

    Colleague with(List<HeldPost> held) {
        return new Colleague(
                id, number, name, unit, unitZh, unitEn, login, accountState, roles, held, pledgedAt, trainedOn);
    }
}
