package io.shoumi.demo;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A browser of somebody impatient, who sends each form twice; it tells what was done or recorded twice. */
final class SendingTwice extends Browser {
    /** How. */
    enum Manner {
        ONE_AFTER_THE_OTHER,
        AT_ONCE
    }

    /** What came of it, with all browsers of one story. */
    record Seen(Set<String> routes, List<String> wrong) {
        static Seen nothing() {
            return new Seen(new TreeSet<>(), new ArrayList<>());
        }
    }

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final Set<String> MANY = Set.of("/requests/approve");
    /** These give the browser another session, of which the form in its hand is not: its second sending is refused, on the record. */
    private static final Set<String> RENEWING = Set.of("/login", "/enrol", "/enrol/factors", "/set-up", "/set-up/done");

    private final Manner manner;
    private final JdbcClient jdbc;
    private final Seen seen;

    SendingTwice(int port, Path certificate, Manner manner, JdbcClient jdbc, Seen seen) {
        super(port, certificate);
        this.manner = manner;
        this.jdbc = jdbc;
        this.seen = seen;
    }

    @Override
    protected HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        if (request.copy().build().method().equals("GET")) {
            return super.exchange(request);
        }
        return switch (manner) {
            case ONE_AFTER_THE_OTHER -> oneAfterTheOther(request);
            case AT_ONCE -> atOnce(request);
        };
    }

    private HttpResponse<byte[]> oneAfterTheOther(HttpRequest.Builder request) {
        var first = super.exchange(request.copy());
        var between = entries();
        var second = super.exchange(request.copy());
        judge(first, second, entries() - between);
        return first;
    }

    private HttpResponse<byte[]> atOnce(HttpRequest.Builder request) {
        var before = entries();
        var other = CompletableFuture.supplyAsync(() -> super.exchange(request.copy()));
        var one = super.exchange(request.copy());
        var two = other.join();
        var first = one.statusCode() == 200 ? one : two;
        judge(first, first == one ? two : one, Math.max(0, entries() - before - 1));
        return first;
    }

    private void judge(HttpResponse<byte[]> first, HttpResponse<byte[]> second, long tooMany) {
        var route = first.uri().getPath().replaceAll(ID, "{}");
        seen.routes().add(route);
        if (RENEWING.contains(route) && second.statusCode() == 403 && tooMany <= 1) {
            return;
        }
        if (tooMany > 0 && !MANY.contains(route)) {
            seen.wrong().add(route + " left " + tooMany + " entries too many");
        }
        if (second.statusCode() >= 400 && first.statusCode() < 400) {
            seen.wrong().add(route + " answered " + first.statusCode() + ", then " + second.statusCode());
        }
        if (!leads(first).isEmpty() && !leads(first).equals(leads(second))) {
            seen.wrong().add(route + " led to " + leads(first) + ", then to " + leads(second));
        }
    }

    private static String leads(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> answer.uri().resolve(to).getPath())
                .orElse("");
    }

    /** What people did; the house's clock acts too. */
    private long entries() {
        return jdbc.sql("select count(*) from evidence_staged where actor_id is not null")
                .query(Long.class)
                .single();
    }
}
