package io.shoumi.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.home.OwnerSql;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ten thousand lines are copied within little memory and without a file beside; too many are refused with a way out. */
class ManyLinesTest {
    private static final int MANY = 10_000;
    private static final long HELD_BYTES_MAX = 300L << 20;

    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("万件部", house.group());
    private final Person borrower = house.person("常借", unit);
    private final SampleSecret secret =
            SampleSecret.in(house, unit, borrower, house.place("safe", unit, borrower), house.now(), 1);

    private void lend(int count) {
        house.jdbc()
                .sql("""
                        insert into loan (id, number, secret_id, carrier_id, borrower_id, purpose, mode, approved_at, due_at, lent_at,
                          returned_at, intact, state)
                        select gen_random_uuid(), 'WJ-' || :tag || '-' || lpad(n::text, 5, '0'), :secret, :carrier, :me,
                          '复核第 ' || n || ' 次，方案比选与投资测算', 'paper', :at, :at, :at, :at, true, 'returned'
                        from generate_series(1, :count) n""")
                .param("tag", unit.toString().substring(0, 4))
                .param("secret", secret.id().value())
                .param("carrier", secret.copy().id().value())
                .param("me", borrower.id().value())
                .param("at", Timestamp.from(house.now()))
                .param("count", count)
                .update();
    }

    @AfterEach
    void leaveTheHouseAsItWas() {
        OwnerSql.run(house.home(), "delete from loan where borrower_id = '" + borrower.id() + "'");
    }

    @Test
    void tenThousandLinesAreCopiedWithinLittleMemoryAndNoFileIsLeft() throws Exception {
        lend(MANY);
        var visitor = borrower.logIn();
        var files = temporary();
        System.gc();
        var before = held();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var sheet = visitor.bytes("/registers/borrowing/register.xlsx?tab=all");
        var afterSheet = peak() - before;
        assertThat(visitor.status()).isEqualTo(200);
        var pdf = visitor.bytes("/registers/borrowing/register.pdf?tab=all");
        var peak = peak() - before;
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(left(files)).isEmpty();
        System.out.printf(
                "%d lines: xlsx %d KiB, pdf %d KiB; held beyond the rest %d MiB and %d MiB%n",
                MANY, sheet.length >> 10, pdf.length >> 10, afterSheet >> 20, peak >> 20);
        assertThat(peak).isLessThan(HELD_BYTES_MAX);
        assertThat(CopyOfRegister.lines(CopyOfRegister.sheet(visitor, "/registers/borrowing/register.xlsx?tab=all")))
                .hasSize(MANY);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(Math.ceilDiv(MANY, 11));
        }
    }

    @Test
    void moreThanOneCopyHoldsIsRefusedWithAWordToNarrowIt() {
        lend(Exporting.LINES_MAX + 1);
        var visitor = borrower.logIn();
        var before = house.lastEvidence();
        var page = visitor.get("/registers/borrowing/register.xlsx?tab=all");
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(page.text()).contains("20001", "20000", "缩小范围");
        assertThat(house.evidenceSince(before)).containsExactly("register-exported/refused");
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long held() {
        return pools().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static long peak() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    /** What was not there before and stays: the folder is shared with programs that write and delete their own. */
    private static List<Path> left(List<Path> before) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var left = temporary();
        left.removeAll(before);
        while (!left.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(200);
            left.retainAll(temporary());
        }
        return left;
    }

    private static List<Path> temporary() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file ->
                            file.getFileName().toString().matches("(?i).*(poi|fastexcel|pdfbox|xlsx|sxssf|opczip).*"))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }
}
