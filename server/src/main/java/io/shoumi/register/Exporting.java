package io.shoumi.register;

import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.paper.PaperForm;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes copies of a register. Its lines come one at a time from one snapshot of the database and are compressed as they come; the
 * finished file is recorded with the digest of what it holds, and only then given out.
 */
@Component
class Exporting {
    /** More is refused, with a word to narrow the filter. */
    static final int LINES_MAX = 20_000;

    private static final int AT_ONCE = 2;

    private final Lines lines;
    private final LogRange log;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Exporting(Lines lines, LogRange log, Ledger ledger, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.lines = lines;
        this.log = log;
        this.ledger = ledger;
        this.jdbc = jdbc;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A file with what its record says. */
    private record Made(byte[] bytes, String digest) {}

    /** What is copied for whom. */
    record Wish<L>(Register<L> register, Asked asked, Shell shell, Caller viewer) {}

    <L> byte[] pdf(Wish<L> wish) {
        return recorded(wish, ActKind.LIST_PRINTED, "pdf", () -> {
            var copied = new Copied<>(wish.register(), wish.shell(), wish.viewer());
            try (var form = PaperForm.of(PaperCopy.form(wish.register(), wish.shell()))) {
                each(wish, line -> form.add(PaperCopy.line(copied, line)));
                var foot = copied.foot(log);
                return new Made(
                        form.pdf(PaperCopy.form(wish.register(), wish.shell(), meta(wish), foot)), foot.digest());
            }
        });
    }

    <L> byte[] xlsx(Wish<L> wish) {
        return recorded(wish, ActKind.REGISTER_EXPORTED, "xlsx", () -> {
            var copied = new Copied<>(wish.register(), wish.shell(), wish.viewer());
            try (var sheet = new SheetCopy<>(copied)) {
                each(wish, sheet::add);
                var foot = copied.foot(log);
                var about = new ArrayList<String>();
                about.add(String.join("　", meta(wish)));
                about.addAll(foot.lines());
                return new Made(sheet.xlsx(about), foot.digest());
            }
        });
    }

    private <L> void each(Wish<L> wish, java.util.function.Consumer<L> line) {
        var count = lines.count(wish.register(), wish.asked(), wish.viewer());
        if (count > LINES_MAX) {
            throw new ActRefused("register.too-many", List.of(), count, LINES_MAX);
        }
        lines.each(wish.register(), wish.asked(), wish.viewer(), line);
    }

    private byte[] recorded(Wish<?> wish, ActKind kind, String format, Supplier<Made> making) {
        turns.acquireUninterruptibly();
        try {
            var made = java.util.Objects.requireNonNull(snapshot.execute(status -> making.get()));
            ledger.stageApart(Act.done(
                            kind,
                            wish.viewer().person(),
                            "route:" + wish.register().path() + "/register." + format)
                    .with("digest", made.digest()));
            return made.bytes();
        } finally {
            turns.release();
        }
    }

    /** The facts above the grid: whose register it is, which view and filters, and the day. */
    private List<String> meta(Wish<?> wish) {
        var shell = wish.shell();
        var meta = new ArrayList<String>();
        jdbc.sql("select name_zh, name_en from organisation")
                .query((row, n) -> shell.pick(row.getString("name_zh"), row.getString("name_en")))
                .optional()
                .ifPresent(name -> meta.add(shell.w("register.meta.house", name)));
        meta.add(shell.w("register.meta.which", RegisterPage.which(wish.register(), wish.asked(), shell)));
        meta.add(shell.w("register.meta.day", shell.times().date(shell.times().today())));
        return meta;
    }
}
