package io.shoumi.access;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes rows about one secret of one department, and the people who had to do with it. */
abstract class Making {
    final TestHouse house;
    final UUID unit;
    final SampleSecret secret;
    private final Things.Crowd crowd;

    Making(TestHouse house, UUID unit, Things.Crowd crowd, SampleSecret secret) {
        this.house = house;
        this.unit = unit;
        this.crowd = crowd;
        this.secret = secret;
    }

    Person owner() {
        return crowd.owner();
    }

    Person somebody(String name) {
        return crowd.others().apply(name);
    }

    UUID row(String sql, Object... rest) {
        var id = UUID.randomUUID();
        var all = new ArrayList<Object>();
        all.add(id);
        all.addAll(List.of(rest));
        house.jdbc().sql(sql).params(all).update();
        return id;
    }

    UUID me() {
        return owner().id().value();
    }

    Timestamp now() {
        return Timestamp.from(house.now());
    }

    Timestamp soon() {
        return Timestamp.from(house.now().plus(Duration.ofDays(2)));
    }

    String number() {
        return "A" + UUID.randomUUID().toString().substring(0, 12);
    }

    UUID place() {
        return house.jdbc()
                .sql("select place_id from custody where carrier_id = ? and upper_inf(during)")
                .param(secret.copy().id().value())
                .query(UUID.class)
                .single();
    }
}
