package io.shoumi.approval;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Eight people of a department below another, whose posts and deputies change at random; what holds is kept beside the tables. */
final class Offices {
    private static final List<Role> POSTS = List.of(Role.SUPERVISOR, Role.LEADER_IN_CHARGE, Role.GENERAL_MANAGER);

    private record Holding(PersonId person, Role post) {}

    private record Standing(PersonId leader, PersonId deputy) {}

    final TestHouse house;
    final UUID unit;
    final List<Person> people;
    private final UUID above;
    private final RandomGenerator random;
    private final Set<Holding> holdings = new HashSet<>();
    private final Set<Standing> deputies = new HashSet<>();

    Offices(TestHouse house, RandomGenerator random) {
        this.house = house;
        this.random = random;
        above = house.unit("上级部", house.group());
        unit = house.unit("下级部", above);
        people = IntStream.range(0, 8)
                .mapToObj(i -> house.person("轮值" + i, unit))
                .toList();
    }

    Person anybody() {
        return people.get(random.nextInt(people.size()));
    }

    /** All posts and deputies anew. */
    void deal() {
        holdings.clear();
        deputies.clear();
        var all = people.stream().map(person -> person.id().value()).toArray(UUID[]::new);
        ended("post_holding", "person_id = any (?)", (Object) all);
        ended("deputy", "leader_id = any (?)", (Object) all);
        for (var i = 0; i < 6; i++) {
            appoint();
        }
        for (var i = 0; i < 3; i++) {
            standIn();
        }
    }

    void appoint() {
        var person = anybody();
        var post = POSTS.get(random.nextInt(POSTS.size()));
        if (holdings.add(new Holding(person.id(), post))) {
            house.post(person, post.code(), random.nextBoolean() ? unit : above);
        }
    }

    void standIn() {
        var leader = anybody().id();
        var deputy = anybody().id();
        if (!leader.equals(deputy) && deputies.add(new Standing(leader, deputy))) {
            house.jdbc()
                    .sql("insert into deputy (id, leader_id, deputy_id, during, decided_by)"
                            + " values (gen_random_uuid(), ?, ?, tstzrange('2020-01-01', null), ?)")
                    .params(leader.value(), deputy.value(), leader.value())
                    .update();
        }
    }

    /** Somebody loses every post. */
    void dismiss() {
        var person = anybody().id();
        holdings.removeIf(holding -> holding.person().equals(person));
        ended("post_holding", "person_id = ?", person.value());
    }

    /** Nobody stands in for somebody any more. */
    void back() {
        var leader = anybody().id();
        deputies.removeIf(standing -> standing.leader().equals(leader));
        ended("deputy", "leader_id = ?", leader.value());
    }

    private void ended(String table, String whose, Object value) {
        house.jdbc()
                .sql("update " + table + " set during = 'empty' where upper_inf(during) and " + whose)
                .param(value)
                .update();
    }

    /** Whether somebody may decide by a post: their own, or that of one for whom they stand in or who handed it to them. */
    boolean entitled(Authority by, boolean handedOn) {
        if (!(by.seat() instanceof Seat.Post(Role role))) {
            return true;
        }
        var posts = Need.anyOf(role);
        var leader = by.onBehalfOf().orElse(by.person());
        var holds = posts.stream().anyMatch(post -> holdings.contains(new Holding(leader, post)));
        var stands = by.onBehalfOf().isEmpty() || deputies.contains(new Standing(leader, by.person()));
        return holds && (stands || handedOn);
    }
}
