package io.shoumi.disclosure;

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
import org.jsoup.nodes.Document;

/**
 * Somebody asks to disclose a copy, the general manager agrees, a clerk makes it ready, sends it and takes it back; and again. What the
 * kill leaves unfinished is taken up in the next round.
 */
public final class DisclosingUnderTorture implements TortureAct {
    private final Deal deal;
    private final Queue<UUID> approved = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> sent = new ConcurrentLinkedQueue<>();

    public DisclosingUnderTorture(TestHouse house) {
        deal = new Deal(house, null);
    }

    @Override
    public void work(Round round) {
        var requester = round.logIn(deal.requester);
        var manager = round.logIn(deal.manager);
        var clerk = round.logIn(deal.clerk);
        while (true) {
            step(requester, manager, clerk);
            round.acknowledge();
        }
    }

    /** Whatever is due next. */
    private void step(Visitor requester, Visitor manager, Visitor clerk) {
        var request =
                manager.get("/").select("main a[data-do][href^=/requests/]").attr("href");
        if (!request.isEmpty()) {
            manager.submit(manager.get(request), request + "/approve", Map.of("opinion", "同意"));
            require(manager, "/");
            approved.add(id(request, "/requests/"));
            return;
        }
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", deal.label(0)));
        var address = clerk.path().replaceAll("\\?.*", "");
        if (address.startsWith("/dispatches/")) {
            deal.back(clerk, address, 0);
        } else if (address.startsWith("/disclosures/")) {
            prepare(clerk, address);
        } else {
            deal.ask(requester, deal.form(0));
            require(requester, "/requests/");
        }
    }

    private void prepare(Visitor clerk, String address) {
        var page = clerk.get(address);
        if (offers(page, address + "/agreement")) {
            deal.file(clerk, address);
            require(clerk, address);
        } else if (offers(page, address + "/mark")) {
            deal.mark(clerk, address, 0);
            require(clerk, address);
        } else {
            deal.send(clerk, 0, deal.recipient);
            require(clerk, "/counter/dispatch");
            sent.add(id(address, "/disclosures/"));
        }
    }

    private static boolean offers(Document page, String action) {
        return !page.select("form[action=" + action + "]").isEmpty();
    }

    private static UUID id(String address, String before) {
        return UUID.fromString(address.substring(before.length()));
    }

    private static void require(Visitor visitor, String path) {
        if (visitor.status() != 200 || !visitor.path().startsWith(path)) {
            throw new IllegalStateException("answered " + visitor.status() + " at " + visitor.path());
        }
    }

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        approved.stream()
                .filter(id -> !remains.found("select 1 from disclosure where request_id = ?", id))
                .forEach(id -> faults.add("lost: disclosure of request " + id));
        sent.stream()
                .filter(id -> !remains.found(
                        "select 1 from disclosure_copy where disclosure_id = ? and dispatch_id is not null", id))
                .forEach(id -> faults.add("lost: dispatch of " + id));
        remains.jdbc()
                .sql("""
                        select 'half: no copy of ' || d.number from disclosure d where d.secret_id = :secret
                          and not exists (select 1 from disclosure_copy y where y.disclosure_id = d.id)
                        union all
                        select 'half: sent unready ' || d.number from disclosure d join disclosure_copy y on y.disclosure_id = d.id
                        where d.secret_id = :secret and y.dispatch_id is not null and (d.agreement_at is null or y.marked_at is null)
                        union all
                        select 'half: sent without leave, ' || l.number from dispatch l where l.secret_id = :secret
                          and not exists (select 1 from disclosure_copy y where y.dispatch_id = l.id)
                        union all
                        select 'twice: ' || max(y.disclosure_id::text) from disclosure_copy y join disclosure d on d.id = y.disclosure_id
                        where d.secret_id = :secret and y.dispatch_id is not null group by y.dispatch_id, y.carrier_id having count(*) > 1""")
                .param("secret", deal.secret.id().value())
                .query(String.class)
                .list()
                .forEach(faults::add);
        return faults;
    }
}
