package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.clauses.Drives;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list's SQL and the rule book, asked about every pair of a person and a secret, say the same. */
class ListedIsWhatIsRuledTest {
    private final TestHouse house = TestHouse.house();
    private final UUID company = house.unit("甲公司", house.group(), "R1", "R2");
    private final UUID planning = house.unit("规划部", company);
    private final UUID finance = house.unit("财务部", company);
    private final UUID calls = house.unit("呼叫中心", house.group(), "R5");
    private final List<Person> people = new ArrayList<>();
    private final List<UUID> secrets = new ArrayList<>();

    private Person keep(Person person) {
        people.add(person);
        return person;
    }

    private UUID secret(UUID unit) {
        var id = UUID.randomUUID();
        var by = people.getFirst().id().value();
        house.jdbc()
                .sql("""
                        insert into secret (id, number, cover_title, level, term_years, kind, unit_id, state, registered_by, registered_at)
                        values (:id, :number, '代号', 'core', 5, 'internal-papers', :unit, 'active', :by, :at)""")
                .param("id", id)
                .param("number", "X-" + id)
                .param("unit", unit)
                .param("by", by)
                .param("at", Timestamp.from(house.now()))
                .update();
        house.jdbc()
                .sql("""
                        insert into classification (id, secret_id, basis, level, term_years, scope, proposer_id, proposed_at)
                        values (?, ?, '-', 'core', 5, '{}', ?, ?)""")
                .params(UUID.randomUUID(), id, by, Timestamp.from(house.now()))
                .update();
        secrets.add(id);
        return id;
    }

    private void scope(
            UUID secret, @Nullable PersonId person, @Nullable UUID unit, @Nullable String post, String during) {
        house.jdbc()
                .sql("""
                        insert into scope_entry (id, secret_id, person_id, unit_id, post, during, decided_by)
                        values (:id, :secret, :person::uuid, :unit::uuid, :post::text, :during::tstzrange, :by)""")
                .param("id", UUID.randomUUID())
                .param("secret", secret)
                .param("person", person == null ? null : person.value())
                .param("unit", unit)
                .param("post", post)
                .param("during", during)
                .param("by", people.getFirst().id().value())
                .update();
    }

    private void settle() {
        var clerk = keep(house.person("保密员", planning));
        house.designate(clerk, planning, "receive");
        var courier = keep(house.person("传递员", finance));
        house.designate(courier, finance, "pass");
        var leader = keep(house.person("分管领导", company));
        house.post(leader, "leader-in-charge", company);
        var head = keep(house.person("主管", finance));
        house.post(head, "supervisor", finance);
        keep(house.person("同事", planning));
        keep(house.person("外人", house.group()));
        var unpledged = keep(house.stranger("未签", planning));
        house.role(unpledged, "user");
        var auditor = keep(house.stranger("审计", planning));
        house.pledge(auditor);
        house.role(auditor, "auditor");
        var agent = keep(house.person("坐席", calls));
        var untrained = keep(house.person("未培训", calls));
        house.jdbc()
                .sql("update person set trained_on = null where id = ?")
                .param(untrained.id().value())
                .update();
        var open = "[2020-01-01,)";
        people.forEach(person -> scope(secret(finance), person.id(), null, null, open));
        scope(secret(finance), null, planning, null, open);
        scope(secret(planning), null, company, null, open);
        scope(secret(planning), null, company, "supervisor", open);
        scope(secret(planning), null, company, "leader-in-charge", open);
        scope(secret(finance), null, planning, null, "[2020-01-01,2021-01-01)");
        scope(secret(finance), null, planning, null, "[2099-01-01,)");
        scope(secret(calls), null, calls, null, open);
        scope(secret(calls), agent.id(), null, null, open);
        scope(secret(calls), untrained.id(), null, null, open);
        secret(finance);
        secret(planning);
    }

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void everyPersonIsListedAndCountedExactlyWhatTheRulesLetThemSee() {
        settle();
        var rulings = house.bean(Rulings.class);
        var seen = 0;
        for (var person : people) {
            var ruled = secrets.stream()
                    .filter(id -> rulings.maySee(person.id(), new SecretId(id)))
                    .toList();
            assertThat(listed(person)).as(person.name()).containsExactlyInAnyOrderElementsOf(ruled);
            seen += ruled.size();
        }
        assertThat(seen).isBetween(people.size(), people.size() * secrets.size() / 2);
    }

    private List<UUID> listed(Person person) {
        var page = house.bean(Secrets.class).list(person.id(), SecretFilter.everything());
        assertThat(page.total()).isEqualTo(page.lines().size());
        var counted = house.bean(Secrets.class).counts(person.id()).stream()
                .mapToLong(Secrets.Count::count)
                .sum();
        assertThat(counted).isEqualTo(page.total());
        return page.lines().stream()
                .map(line -> line.id().value())
                .filter(secrets::contains)
                .toList();
    }
}
