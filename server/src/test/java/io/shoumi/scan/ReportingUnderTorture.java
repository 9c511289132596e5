package io.shoumi.scan;

import io.shoumi.TestHouse;
import io.shoumi.torture.Remains;
import io.shoumi.torture.Round;
import io.shoumi.torture.TortureAct;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A scanner reports one file after the other, and each again under its key until it is answered. */
public final class ReportingUnderTorture implements TortureAct {
    private static final String FINDING = """
            {"path":"/srv/%1$s.txt","sha256":"%1$s","kind":"marking","value":"…","status":"found","severity":"high","whyZh":"标志"}""";

    private final String token;
    private final UUID officer;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    public ReportingUnderTorture(TestHouse house) {
        var person = house.person("扫描责任人", house.unit("信息部", house.group()));
        house.role(person, "officer");
        officer = person.id().value();
        var visitor = person.logIn();
        var page = visitor.submit(visitor.get("/tokens"), "/tokens", Map.of("name", "文件服务器", "days", "365"));
        token = page.select("code.seed").text();
    }

    @Override
    public void work(Round round) {
        var program = round.program();
        while (true) {
            var file = sha256(UUID.randomUUID().toString());
            var key = Map.of("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");
            round.untilAnswered(() -> program.report(token, "/api/findings", FINDING.formatted(file), key));
            if (program.status() != 201) {
                throw new IllegalStateException("a finding was answered " + program.status());
            }
            acknowledged.add(file);
            round.acknowledge();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Kept(String file, String finding, boolean inIncident) {}

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        var entries = remains.entries("finding-reported");
        var files = new ArrayList<String>();
        for (var kept : kept(remains)) {
            files.add(kept.file());
            if (!kept.inIncident() || entries.getOrDefault("finding:" + kept.finding(), 0) != 1) {
                faults.add("half: finding " + kept.finding() + " and its incident or evidence");
            }
        }
        var once = new java.util.HashSet<String>();
        files.stream().filter(file -> !once.add(file)).forEach(file -> faults.add("done twice: finding of " + file));
        acknowledged.stream()
                .filter(file -> !once.contains(file))
                .forEach(file -> faults.add("lost: finding of " + file));
        return faults;
    }

    private List<Kept> kept(Remains remains) {
        return remains.jdbc()
                .sql("""
                        select encode(f.file_sha256, 'hex'), f.id::text, i.id is not null from finding f
                        left join incident i on i.id = f.incident_id where f.reported_by = ?""")
                .param(officer)
                .query((row, n) -> new Kept(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }
}
