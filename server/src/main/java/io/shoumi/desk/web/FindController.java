package io.shoumi.desk.web;

import io.shoumi.desk.SoughtWords;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes what was typed into a list's search field and leads back to the list with a mark in its place. */
@Controller
class FindController {
    private static final Set<String> LISTS = Set.of(
            "/secrets",
            "/registers/borrowing",
            "/registers/stock-takes",
            "/registers/carry-out",
            "/registers/circulation",
            "/registers/classification",
            "/registers/clear-out",
            "/registers/destruction",
            "/registers/disclosure",
            "/registers/dispatch",
            "/registers/receipt");
    private static final String LIST = "list";
    private static final String TYPED = "q";

    private final SoughtWords sought;

    FindController(SoughtWords sought) {
        this.sought = sought;
    }

    @PostMapping("/find")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE, cost = Cost.SEARCH)
    String find(@RequestParam Map<String, String> sent, HttpSession session) {
        var list = sent.getOrDefault(LIST, "");
        if (!LISTS.contains(list)) {
            throw new NotFound();
        }
        var fields = filters(sent);
        fields.put(SoughtWords.MARK, sought.keep(session, sent.getOrDefault(TYPED, "")));
        var address = UriComponentsBuilder.fromPath(list);
        fields.forEach((name, value) -> {
            if (!value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return "redirect:" + address.encode().buildAndExpand(fields).toUriString();
    }

    /** The list's other filters, as its form carried them. */
    private static Map<String, String> filters(Map<String, String> sent) {
        var fields = new TreeMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.matches("[a-z]{1,12}") && !name.equals(LIST) && !name.equals(TYPED)) {
                fields.put(name, value);
            }
        });
        return fields;
    }
}
