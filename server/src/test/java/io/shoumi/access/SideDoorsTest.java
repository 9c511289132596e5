package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.gate.TestPaces;
import io.shoumi.torture.Torture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A secret is registered beyond somebody's scope, and all that happens to one happens to it: every page of theirs stays as it was,
 * byte for byte but for tokens and the moment. Asked for by its number, label, titles or address, it is answered as one that is not
 * there.
 */
class SideDoorsTest {
    /** The log is open to whom it is meant for; its size shows volume, which the threat model says. */
    private static final List<String> LOG = List.of("/audit", "/log/");

    private final TestHouse house = TestHouse.house();
    private final List<String> told = new ArrayList<>();
    private int looked;

    @Test
    void nothingShowsBeyondScope() {
        for (var who : List.of(Who.USER, Who.OFFICER, Who.PROGRAM)) {
            walk(who);
        }
        assertThat(String.join("\n", told)).isEmpty();
        assertThat(looked).isGreaterThan(200);
    }

    @Test
    @Tag("torture")
    @Tag("torture-28")
    @DisplayName("28. side doors show nothing beyond scope")
    void nothingShowsBeyondScopeToAnybody() {
        var rounds = Torture.times("secrets", 10);
        var times = new ArrayList<Times>();
        for (var round = 0; round < rounds; round++) {
            for (var who : Who.values()) {
                times.add(walk(who));
            }
        }
        assertThat(String.join("\n", told)).isEmpty();
        Torture.figures(
                "%d secrets beyond the scope of %d kinds of caller, %d answers compared, 0 told; a hidden secret is answered in %.1f ms, none in %.1f ms (medians)",
                rounds * Who.values().length,
                Who.values().length,
                looked,
                Times.median(times.stream().flatMap(of -> of.hidden().stream()).toList()),
                Times.median(times.stream().flatMap(of -> of.none().stream()).toList()));
    }

    /** Nanoseconds that an answer took. */
    private record Times(List<Long> hidden, List<Long> none) {
        static double median(List<Long> of) {
            return of.stream().sorted().skip(of.size() / 2).findFirst().orElse(0L) / 1e6;
        }
    }

    private Times walk(Who who) {
        var otherUnit = house.unit("别部", house.group(), "R1", "R2");
        var guest = Guest.of(who, otherUnit);
        var owner = house.person("主人", otherUnit);
        var safe = house.place("safe", otherUnit, owner);
        var crowd = new Things.Crowd(owner, others(otherUnit)::get);
        var none = pages(guest);
        var before = pages(guest);
        compare(who + " twice", none, before);
        var hidden = Things.inScope(house, otherUnit, crowd, safe);
        if (who != Who.OFFICER && who != Who.PROGRAM) {
            hidden.office().run();
        }
        compare(who + " before and after", before, pages(guest));
        soughtByName(guest, hidden);
        return soughtByAddress(guest, hidden);
    }

    private Map<String, Person> others(UUID unit) {
        var all = new TreeMap<String, Person>();
        for (var name : List.of("旁人", "监销", "下令", "同点")) {
            all.put(name, house.person(name, unit));
        }
        return all;
    }

    private Map<String, String> pages(Guest guest) {
        var all = new TreeMap<String, String>();
        for (var door : Door.all(house)) {
            if (!door.posts() && LOG.stream().noneMatch(door.pattern()::startsWith)) {
                unhurried(guest, guest.address(door));
                all.put(door.toString(), answer(guest));
                looked++;
            }
        }
        return all;
    }

    /**
     * What came too often, or is not computed yet, tells nothing of scope: it is asked for again.
     *
     * @return nanoseconds that the last asking took
     */
    private long unhurried(Guest guest, String address) {
        var visitor = guest.visitor();
        while (true) {
            var from = System.nanoTime();
            visitor.bytes(address);
            var took = System.nanoTime() - from;
            if (visitor.status() == 429) {
                TestPaces.forget(house);
                LockSupport.parkNanos(10_000_000L);
            } else if (visitor.text().contains("正在逐项比对")) {
                LockSupport.parkNanos(200_000_000L);
            } else {
                return took;
            }
        }
    }

    private void compare(String when, Map<String, String> one, Map<String, String> other) {
        one.forEach((page, text) -> {
            if (!text.equals(other.get(page))) {
                told.add(when + ": " + page + " differs: " + difference(text, String.valueOf(other.get(page))));
            }
        });
    }

    private static String difference(String one, String other) {
        var at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        var from = Math.max(0, at - 60);
        return one.substring(from, Math.min(one.length(), at + 100)) + " ≠ "
                + other.substring(from, Math.min(other.length(), at + 100));
    }

    /** All that the answer says, without what differs from answer to answer: tokens and the moment. */
    private static String answer(Guest guest) {
        var visitor = guest.visitor();
        var type = visitor.header("Content-Type");
        var head = visitor.status() + " " + type + " " + visitor.leadsTo() + "\n";
        return type.startsWith("text/") || type.endsWith("json") ? head + plain(visitor.text()) : head;
    }

    private static String plain(String page) {
        return page.replaceAll("日志 [\\d,]+", "…")
                .replaceAll("[A-Za-z0-9_-]{40,}={0,2}", "…")
                .replaceAll("\\b[0-9a-f]{32}\\b", "…")
                .replaceAll("\\d{2}:\\d{2}(:\\d{2})?", "…");
    }

    /** By what somebody may have heard of, and by the like of it that is nowhere. */
    private void soughtByName(Guest guest, Things.Secluded hidden) {
        var cover = house.jdbc()
                .sql("select cover_title from secret where id = ?")
                .param(hidden.secret().id().value())
                .query(String.class)
                .single();
        for (var word : List.of(hidden.secret().number(), hidden.secret().label(), cover, Things.TRUE_TITLE)) {
            var like = new StringBuilder(word).reverse().toString();
            for (var door : Door.all(house)) {
                if (List.of("/find", "/scan", "/what-if").contains(door.pattern()) && door.posts()) {
                    same(guest, door, word, like);
                }
            }
        }
    }

    private void same(Guest guest, Door door, String word, String like) {
        var one = sought(guest, door, word).replace(word, "…");
        var other = sought(guest, door, like).replace(like, "…");
        looked++;
        if (!one.equals(other) && guest.who().letInBy(door) && !(guest.who() == Who.AUDITOR)) {
            told.add(guest.who() + " asks " + door + " for " + word + ": " + difference(one, other));
        }
    }

    private static String sought(Guest guest, Door door, String word) {
        var csrf = guest.visitor().get("/account").select("input[name=_csrf]").attr("value");
        var fields = new java.util.HashMap<String, Object>(door.fields());
        fields.replaceAll((name, any) -> word);
        fields.putAll(Map.of("_csrf", csrf, "q", word, "what", word, "thing", word));
        guest.visitor().post(door.pattern(), fields);
        return answer(guest);
    }

    private Times soughtByAddress(Guest guest, Things.Secluded hidden) {
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        for (var door : Door.all(house)) {
            var kind = door.particular() && Things.scoped(door.pattern());
            if (!door.posts()
                    && kind
                    && !door.pattern().endsWith("/loss")
                    && hidden.things().names(door.pattern())) {
                var one = timed(guest, door, hidden.things(), times.hidden());
                var other = timed(guest, door, Things.none(), times.none());
                looked++;
                if (!one.equals(other)) {
                    told.add(guest.who() + " at " + door + ": " + difference(one, other));
                }
            }
        }
        return times;
    }

    private String timed(Guest guest, Door door, Things named, List<Long> nanos) {
        var address = door.address(named);
        nanos.add(unhurried(guest, address));
        return answer(guest).replace(address, "…");
    }
}
