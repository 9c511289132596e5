package io.shoumi.torture;

import io.shoumi.TestHouse;
import io.shoumi.carry.CarryingUnderTorture;
import io.shoumi.circulation.CirculatingUnderTorture;
import io.shoumi.clearout.ClearingUnderTorture;
import io.shoumi.copying.CopyingUnderTorture;
import io.shoumi.disclosure.DisclosingUnderTorture;
import io.shoumi.dispatch.DispatchingUnderTorture;
import io.shoumi.incident.LosingUnderTorture;
import io.shoumi.reading.LendingUnderTorture;
import io.shoumi.scan.ReportingUnderTorture;
import io.shoumi.secret.UploadingUnderTorture;
import io.shoumi.stocktake.CountingUnderTorture;
import java.util.List;
import java.util.function.Function;

/** Every kind of work that is tortured: a later module adds a line. */
final class TortureActs {
    private static final List<Function<TestHouse, TortureAct>> ALL = List.of(
            LendingUnderTorture::new,
            UploadingUnderTorture::new,
            LosingUnderTorture::new,
            ReportingUnderTorture::new,
            CirculatingUnderTorture::new,
            CopyingUnderTorture::new,
            CountingUnderTorture::new,
            DispatchingUnderTorture::new,
            CarryingUnderTorture::new,
            DisclosingUnderTorture::new,
            ClearingUnderTorture::new);

    /** How many work in the long forms: eight, or one of each kind. */
    static final int WRITERS = Math.max(8, ALL.size());

    private TortureActs() {}

    /** One for each writer, all kinds in turn. */
    static List<TortureAct> forWriters(int writers, TestHouse house) {
        return java.util.stream.IntStream.range(0, writers)
                .mapToObj(n -> ALL.get(n % ALL.size()).apply(house))
                .toList();
    }
}
