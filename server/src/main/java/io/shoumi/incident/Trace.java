package io.shoumi.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answered for the copy, and who had contact with the secret. */
public record Trace(List<Held> held, List<Contact> contacts, List<Found> findings) {
    public Trace {
        held = List.copyOf(held);
        contacts = List.copyOf(contacts);
        findings = List.copyOf(findings);
    }

    /** Somebody, a place under its custodian, or an organisation outside had a copy from one time to another. */
    public record Held(
            int copyNumber,
            String state,
            @Nullable String holder,
            @Nullable String place,
            Instant from,
            @Nullable Instant until) {}

    /** One way in which a person came in contact: {@code loan circulation reading courier title}; or an organisation, by {@code dispatch}. */
    public record Contact(
            String person, String way, Instant at, @Nullable Long pages) {}

    /** What a scan found. {@code path} is null where it cannot be opened any more. */
    public record Found(
            Instant at,
            String kind,
            @Nullable String path,
            String why,
            @Nullable String clause,
            String status) {}
}
