package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.identity.AccountRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One administrator sends every form that is open to them, each about themselves: they gain nothing, and the log only grows. */
class AloneTest {
    private final TestHouse house = TestHouse.house();

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    void gainsNothingByAnyForm(Who who) {
        var self = house.stranger("独行" + who.label(), house.group());
        house.pledge(self);
        house.role(self, who.label());
        var post = proposed(self);
        var visitor = self.logIn();
        var before = rights(self);
        var past = past(house.lastEvidence());
        var last = house.lastEvidence();
        var sent = 0;
        for (var door : Door.all(house)) {
            if (door.posts() && who.letInBy(door) && !Guest.ENDING_THE_SESSION.contains(door.pattern())) {
                sent += send(visitor, door, self, post);
            }
        }
        assertThat(sent).isGreaterThan(who == Who.AUDITOR ? 2 : 15);
        assertThat(rights(self)).isEqualTo(before);
        assertThat(past(last)).isEqualTo(past);
        assertThat(house.lastEvidence()).isGreaterThan(last);
    }

    private UUID proposed(Person self) {
        var id = UUID.randomUUID();
        house.jdbc()
                .sql(
                        "insert into post_holding (id, person_id, post, unit_id, during) values (?, ?, 'general-manager', ?, "
                                + "tstzrange('2020-01-01', null))")
                .params(id, self.id().value(), house.group())
                .update();
        return id;
    }

    /** With each role there is, wherever a form takes one. */
    private int send(Visitor visitor, Door door, Person self, UUID post) {
        var csrf = visitor.get("/account").select("input[name=_csrf]").attr("value");
        var things = Things.none().with("person", self.id().value()).with("post", post);
        for (var role : AccountRole.values()) {
            var fields = new HashMap<String, Object>(door.fields());
            fields.putAll(Map.of("_csrf", csrf, "role", role.code(), "user", self.id(), "holding", post));
            fields.putAll(Map.of("number", self.number(), "person", self.id(), "reason", "自便", "post", "supervisor"));
            fields.put("unit", house.group());
            visitor.post(door.address(things), fields);
        }
        return AccountRole.values().length;
    }

    private List<String> rights(Person self) {
        return house.jdbc()
                .sql("""
                        select 'role ' || role from role_grant where person_id = :self and upper_inf(during)
                        union all select 'post ' || post from post_holding where person_id = :self and granted_by is not null
                        union all select 'acts ' || acts::text from designation where person_id = :self
                        union all select 'deputy' from deputy where deputy_id = :self
                        union all select 'scope' from scope_entry where person_id = :self
                        union all select 'state ' || state from account where person_id = :self order by 1""")
                .param("self", self.id().value())
                .query(String.class)
                .list();
    }

    private String past(long last) {
        return house.jdbc()
                .sql("select md5(string_agg(e::text, '|' order by id)) from evidence_staged e where id <= ?")
                .param(last)
                .query(String.class)
                .single();
    }
}
