package io.shoumi.identity;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What browsers report of pages that tried what the content-security policy forbids: an entry each, for the auditor. Anybody can
 * send such a report, so few are taken, and of what they say only the directive, the page and the origin that was blocked.
 */
@Component
public class PolicyReports {
    static final int OF_ADDRESS_MAX = 10;
    static final int OF_ALL_MAX = 60;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Pattern DIRECTIVE = Pattern.compile("[a-z-]{3,40}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9/._-]{1,120}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String OTHER = "other";

    private final Ledger ledger;
    private final Clock clock;
    private final ArrayDeque<Instant> taken = new ArrayDeque<>();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private Instant windowFrom = Instant.MIN;

    PolicyReports(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A report, as the browser wrote it.
     *
     * @param directive what was broken
     * @param page the address of the page
     * @param blocked the address that was blocked, or {@code inline}, {@code eval}
     */
    public record Report(String directive, String page, String blocked) {}

    /** Records it; false when too many came within the hour, and nothing was. */
    public boolean take(@Nullable PersonId person, String address, Report report) {
        if (!admitted(address)) {
            return false;
        }
        ledger.stageApart(Act.refused(ActKind.POLICY_BROKEN, person, "route:" + page(report.page()))
                .with("directive", matching(DIRECTIVE, report.directive()))
                .with("blocked", origin(report.blocked())));
        return true;
    }

    private synchronized boolean admitted(String address) {
        var now = clock.instant();
        while (!taken.isEmpty() && taken.peekFirst().plus(WINDOW).isBefore(now)) {
            taken.removeFirst();
        }
        if (windowFrom.isBefore(now.minus(WINDOW))) {
            windowFrom = now;
            byAddress.clear();
        }
        if (taken.size() >= OF_ALL_MAX || byAddress.getOrDefault(address, 0) >= OF_ADDRESS_MAX) {
            return false;
        }
        taken.addLast(now);
        byAddress.merge(address, 1, Integer::sum);
        return true;
    }

    private static String matching(Pattern form, String text) {
        return form.matcher(text).matches() ? text : OTHER;
    }

    /** The path alone, without ids: a query never, it may hold what somebody typed. */
    private static String page(String address) {
        try {
            var path = URI.create(address).getPath();
            return path == null ? OTHER : matching(PATH, ID.matcher(path).replaceAll("id"));
        } catch (IllegalArgumentException e) {
            return OTHER;
        }
    }

    private static String origin(String blocked) {
        if (blocked.equals("inline") || blocked.equals("eval") || blocked.equals("data") || blocked.equals("blob")) {
            return blocked;
        }
        try {
            var uri = URI.create(blocked);
            return uri.getHost() == null ? OTHER : matching(HOST, uri.getHost());
        } catch (IllegalArgumentException e) {
            return OTHER;
        }
    }
}
