package io.shoumi.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** A department with two copies of a secret, and those who must have a part in destroying them. */
final class ShreddingRoom {
    final TestHouse house = TestHouse.house();
    final UUID unit = house.unit("规划发展部", house.group());
    final Person clerk = person("保密员", "clerk");
    final Person supervisor = person("主管", "supervisor");
    final Person leader = person("分管领导", "leader-in-charge");
    final Person keeper = house.person("保管人", unit);
    final Person first = house.person("监销甲", unit);
    final Person second = house.person("监销乙", unit);
    final SampleSecret secret =
            SampleSecret.in(house, unit, clerk, house.place("cabinet", unit, keeper), house.now(), 2);

    private Person person(String name, String post) {
        var person = house.person(name, unit);
        house.post(person, post, unit);
        return person;
    }

    Map<String, Object> form(Person one, Person two) {
        var fields = new HashMap<String, Object>();
        fields.put(
                "labels",
                secret.copies().get(0).label() + " " + secret.copies().get(1).label());
        fields.put("method", "shredding");
        fields.put("place", "地下一层销毁间");
        fields.put("day", "20261125");
        fields.put("time", "09:30");
        fields.put("witness1", one.number());
        fields.put("witness2", two.number());
        return fields;
    }

    Document send(Visitor visitor, Map<String, Object> fields) {
        return visitor.submit(visitor.get("/destructions/new"), "/destructions", fields);
    }

    static void approve(Person approver, String request) {
        var visitor = approver.logIn();
        var page = visitor.get(request);
        if (!page.select("form[action$=/approve]").isEmpty()) {
            visitor.submit(page, request + "/approve", Map.of());
        }
    }

    /** Requested and approved; returns the list's address. */
    String approvedList() {
        var visitor = clerk.logIn();
        var page = send(visitor, form(first, second));
        assertThat(visitor.path()).as(page.text()).startsWith("/destructions/");
        var list = visitor.path();
        var request = page.select("a[href^=/requests/]").attr("href");
        approve(supervisor, request);
        approve(leader, request);
        return list;
    }

    /** By a log-in of the witness; where it led. */
    Visitor confirm(Person witness, String list) {
        var visitor = witness.logIn();
        visitor.submit(visitor.get(list), list + "/confirm", Map.of());
        return visitor;
    }

    Set<String> states() {
        return Set.copyOf(house.jdbc()
                .sql("""
                        select k.state from custody k join carrier c on c.id = k.carrier_id
                        where c.secret_id = ? and upper_inf(k.during)""")
                .param(secret.id().value())
                .query(String.class)
                .list());
    }
}
