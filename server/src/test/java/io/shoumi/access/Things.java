package io.shoumi.access;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One of each thing that an address can name: a secret with a copy, and everything that happened to it, by one person of one
 * department.
 */
record Things(Map<String, UUID> ids) {
    /** Stands in no page beyond its secret's scope, and in no record of the log. */
    static final String TRUE_TITLE = "雁回岭采区真实标题";

    /** Of copies, by the copy's id; looked up beforehand, since tables may be away when it is asked for. */
    private static final Map<String, String> LABELS = new ConcurrentHashMap<>();

    private static final String NOBODYS = "SM-00000000000";

    /** What the variable of an address stands for, by the words before it. */
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("/secrets/new/refused/{id}", "refused_file"),
            Map.entry("/secrets/new/{id}", "intake"),
            Map.entry("/secrets/{id}", "secret"),
            Map.entry("/api/v1/secrets/{id}", "secret"),
            Map.entry("/api/v1/receipts/{id}", "secret"),
            Map.entry("/api/v1/requests/{id}", "request"),
            Map.entry("/api/v1/carriers/{label}", "carrier"),
            Map.entry("/carriers/{id}", "carrier"),
            Map.entry("/requests/{id}", "request"),
            Map.entry("/loans/{id}", "loan"),
            Map.entry("/reading/{loan}", "loan"),
            Map.entry("/reading/{session}", "session"),
            Map.entry("/hand-overs/{id}", "hand_over"),
            Map.entry("/circulations/turns/{id}", "turn"),
            Map.entry("/circulations/{id}", "circulation"),
            Map.entry("/copying/copies/{id}", "share"),
            Map.entry("/copying/{id}", "copying"),
            Map.entry("/stock-takes/{id}", "stock_take"),
            Map.entry("/clear-outs/{id}", "clear_out"),
            Map.entry("/places/{id}", "place"),
            Map.entry("/dispatches/{id}", "dispatch"),
            Map.entry("/carry-outs/{id}", "carry_out"),
            Map.entry("/disclosures/{id}", "disclosure"),
            Map.entry("/trips/{id}", "trip"),
            Map.entry("/incidents/{id}", "incident"),
            Map.entry("/holds/{id}", "hold"),
            Map.entry("/destructions/{id}", "destruction"),
            Map.entry("/deputies/{id}", "deputy"),
            Map.entry("/deputies/proposals/{id}", "deputy proposal"),
            Map.entry("/designations/{id}", "designation"),
            Map.entry("/grants/{person}", "person"),
            Map.entry("/people/{id}", "person"),
            Map.entry("/posts/{id}", "post"),
            Map.entry("/joint/{id}", "joint"),
            Map.entry("/emergencies/{id}", "emergency"),
            Map.entry("/tokens/{id}", "token"),
            Map.entry("/account/passkeys/{id}", "passkey"));

    /** Things that lie in a secret's scope: beyond it they do not exist for anybody. */
    private static final List<String> SCOPED = List.of(
            "secret",
            "carrier",
            "request",
            "loan",
            "session",
            "hand_over",
            "circulation",
            "turn",
            "copying",
            "share",
            "stock_take",
            "clear_out",
            "dispatch",
            "carry_out",
            "disclosure",
            "incident",
            "hold",
            "destruction",
            "intake",
            "refused_file");

    static boolean scoped(String pattern) {
        return SCOPED.contains(kind(pattern));
    }

    boolean names(String pattern) {
        return ids.containsKey(kind(pattern));
    }

    private static String kind(String pattern) {
        return NAMES.stream()
                .filter(name -> pattern.startsWith(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    String named(String pattern, String variable) {
        return switch (variable) {
            case "page" -> "1";
            case "index" -> "0";
            case "code" -> "numbers-print";
            case "name" -> "7/000";
            case "register" -> "receipt";
            case "label" -> LABELS.getOrDefault(id(pattern), NOBODYS);
            case "line" -> String.valueOf(ids.getOrDefault("stock_take_line", UUID.randomUUID()));
            case "unit" -> String.valueOf(ids.getOrDefault("clear_out_unit", UUID.randomUUID()));
            case "paper" -> ids.getOrDefault("trip_paper", UUID.randomUUID()).toString();
            default -> pattern.startsWith("/regulations/") ? "R1.9" : id(pattern);
        };
    }

    private String id(String pattern) {
        var id = ids.get(kind(pattern));
        if (id == null) {
            throw new IllegalStateException("say in Things what " + pattern + " names");
        }
        return id.toString();
    }

    Things with(String kind, UUID id) {
        var all = new java.util.HashMap<>(ids);
        all.put(kind, id);
        return new Things(Map.copyOf(all));
    }

    /** None of them exists. */
    static Things none() {
        return new Things(NAMES.stream()
                .map(Map.Entry::getValue)
                .distinct()
                .collect(java.util.stream.Collectors.toMap(kind -> kind, kind -> UUID.randomUUID())));
    }

    /** Made anew: {@code owner}'s, in a department, open besides to {@code also}. */
    static Things of(TestHouse house, UUID unit, Person owner, List<Person> also) {
        var place = house.place("safe", unit, owner);
        var secret = SampleSecret.in(house, unit, owner, place, house.now(), 5);
        LABELS.put(secret.copy().id().toString(), secret.label());
        also.forEach(person -> scope(house, secret, person, owner));
        var crowd = new Crowd(owner, name -> house.person(name, unit));
        var all = new HashMap<>(new MakingScoped(house, unit, crowd, secret).all());
        all.putAll(new MakingForOffice(house, unit, crowd, secret).all());
        all.putAll(new MakingBeside(house, unit, crowd, secret).all());
        return new Things(Map.copyOf(all));
    }

    /** Only what lies in a secret's scope, made without anybody or any place that was not there before. */
    static Secluded inScope(TestHouse house, UUID unit, Crowd crowd, UUID place) {
        var secret = SampleSecret.in(house, unit, crowd.owner(), place, house.now(), 5);
        LABELS.put(secret.copy().id().toString(), secret.label());
        var making = new MakingScoped(house, unit, crowd, secret);
        return new Secluded(secret, new Things(making.all()), new MakingForOffice(house, unit, crowd, secret)::all);
    }

    /**
     * A secret and what happened to it.
     *
     * @param office makes what the confidentiality office sees of it: an incident, a hold and a destruction list
     */
    record Secluded(SampleSecret secret, Things things, Runnable office) {}

    /**
     * Whose a thing is, and others who had to do with it.
     *
     * @param others somebody for a name
     */
    record Crowd(Person owner, Function<String, Person> others) {}

    private static void scope(TestHouse house, SampleSecret secret, Person person, Person by) {
        house.jdbc()
                .sql(
                        "insert into scope_entry (id, secret_id, person_id, during, decided_by) values (?, ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(
                        UUID.randomUUID(),
                        secret.id().value(),
                        person.id().value(),
                        by.id().value())
                .update();
    }
}
