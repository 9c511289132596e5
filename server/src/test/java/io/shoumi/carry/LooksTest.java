package io.shoumi.carry;

import io.shoumi.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static void keep(Visitor visitor, String address, String name) throws Exception {
        for (var lang : new String[] {"zh", "en"}) {
            var page = visitor.get("/");
            visitor.submit(page, "/preferences", Map.of("lang", lang, "back", "/"));
            write(visitor.get(address).outerHtml(), name + "-" + lang);
        }
        visitor.submit(visitor.get("/"), "/preferences", Map.of("lang", "zh", "back", "/"));
    }

    private static void write(String html, String name) throws Exception {
        Files.createDirectories(Path.of("/tmp/carryb/looks"));
        Files.writeString(Path.of("/tmp/carryb/looks/" + name + ".html"), html);
    }

    @Test
    void looks() throws Exception {
        var outing = new Outing();
        var bearer = outing.bearer.logIn();
        keep(bearer, "/carry-outs/new?label=" + outing.label(0), "new");
        write(outing.ask(bearer, outing.form("leisure")).outerHtml(), "leisure-zh");
        keep(bearer, "/secrets/" + outing.secret.id() + "?act=carry-out", "secret");
        outing.ask(bearer, outing.form(outing.label(0) + " " + outing.label(1), "meeting"));
        var request = bearer.path();
        keep(outing.leader.logIn(), request, "request");
        outing.approve(request);
        var address = "/carry-outs/" + outing.last();
        var clerk = outing.clerk.logIn();
        keep(clerk, address, "give");
        outing.give(clerk, address, 0);
        keep(bearer, address, "receive");
        outing.confirm(address);
        write(outing.gate(outing.label(0), outing.bearer.number()).outerHtml(), "gate-yes-zh");
        write(outing.gate(outing.label(1), "").outerHtml(), "gate-no-zh");
        keep(clerk, address, "sheet");
        keep(clerk, "/counter/carry", "table");
        keep(clerk, "/registers/carry-out?tab=all", "register");
        keep(bearer, "/", "home");
        var trip = bearer.get(address).select("main a[href^=/trips/]").attr("href");
        keep(bearer, trip, "trip");
        bearer.submit(bearer.get(trip), trip + "/declare", Map.of("papers", "能规〔2026〕7号 | 红叶-7\n会议讲义"));
        keep(clerk, trip, "trip-clerk");
        keep(clerk, "/trips", "trips");
        keep(clerk, "/", "home-clerk");
    }
}
