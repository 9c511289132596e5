package io.shoumi.bench;

import java.util.List;

/** A benchmark that can be named on the command line. */
interface Bench {
    String name();

    /** Measures; {@link Unmeasured} where that cannot be done here. */
    List<Row> run(Setting setting);
}
