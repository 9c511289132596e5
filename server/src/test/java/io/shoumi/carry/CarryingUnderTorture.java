package io.shoumi.carry;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.torture.Remains;
import io.shoumi.torture.Round;
import io.shoumi.torture.TortureAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Somebody asks to carry a copy out, gets it from the clerk, signs, passes the gate and gives it back; and again. What the kill leaves
 * unfinished is taken up in the next round.
 */
public final class CarryingUnderTorture implements TortureAct {
    private final Outing outing;
    private final Queue<UUID> entered = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> returned = new ConcurrentLinkedQueue<>();

    /** Under R1 alone, which refuses leisure and asks nobody to approve. */
    public CarryingUnderTorture(TestHouse house) {
        outing = new Outing(house, null, "R1");
    }

    @Override
    public void work(Round round) {
        var clerk = round.logIn(outing.clerk);
        var bearer = round.logIn(outing.bearer);
        while (true) {
            var address = running(clerk, bearer, round);
            while (step(clerk, bearer, address, round)) {
                round.acknowledge();
            }
        }
    }

    /** The one that runs; a new one where none does. */
    private String running(Visitor clerk, Visitor bearer, Round round) {
        var there = clerk.get("/counter/carry")
                .select("a[href^=/carry-outs/][data-do]")
                .attr("href");
        if (!there.isEmpty()) {
            return there;
        }
        outing.ask(bearer, outing.form("business"));
        require(bearer, "/carry-outs/");
        entered.add(id(bearer.path()));
        round.acknowledge();
        return bearer.path();
    }

    /** Whatever is due next; false once it is back. */
    private boolean step(Visitor clerk, Visitor bearer, String address, Round round) {
        var own = bearer.get(address);
        if (bearer.status() == 200 && !own.select("form[action$=/confirm]").isEmpty()) {
            bearer.submit(own, address + "/confirm", Map.of());
            require(bearer, "/");
            return true;
        }
        var page = clerk.get(address);
        if (!page.select("form[action$=/give]").isEmpty()) {
            clerk.submit(page, address + "/give", Map.of("label", outing.label(0)));
            require(clerk, address);
            return true;
        }
        if (!page.select("form[action$=/take-back]").isEmpty()) {
            clerk.submit(page, address + "/take-back", Map.of("label", outing.label(0)));
            require(clerk, address);
            returned.add(id(address));
            round.acknowledge();
        }
        return false;
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring("/carry-outs/".length()));
    }

    private static void require(Visitor visitor, String path) {
        if (visitor.status() != 200 || !visitor.path().startsWith(path)) {
            throw new IllegalStateException("answered " + visitor.status() + " at " + visitor.path());
        }
    }

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        unless(remains, entered, "select 1 from carry_out where id = ?", "lost: carry-out ", faults);
        unless(
                remains,
                returned,
                "select 1 from carry_out_copy where carry_out_id = ? and returned_at is not null",
                "lost: return of ",
                faults);
        remains.jdbc()
                .sql("""
                        select 'half: copy ' || y.id from carry_out_copy y join carry_out o on o.id = y.carry_out_id
                        join custody u on u.carrier_id = y.carrier_id and upper_inf(u.during)
                        where o.secret_id = :secret and y.returned_at is null and y.given_at is not null
                          and u.state not in ('lent', 'in-transit')
                        union all
                        select 'half: hand-over of ' || y.id from carry_out_copy y join carry_out o on o.id = y.carry_out_id
                        where o.secret_id = :secret and y.given_at is not null
                          and not exists (select 1 from hand_over h where h.carried_id = y.id)""")
                .param("secret", outing.secret.id().value())
                .query(String.class)
                .list()
                .forEach(faults::add);
        return faults;
    }

    private static void unless(Remains remains, Queue<UUID> ids, String sql, String fault, List<String> faults) {
        ids.stream().filter(id -> !remains.found(sql, id)).forEach(id -> faults.add(fault + id));
    }
}
