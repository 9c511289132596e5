package io.shoumi.regulation;

import io.shoumi.people.Directory;
import org.springframework.stereotype.Component;

/** Both sides of protection: who has pledged (R2.3), and how long people wait for what they may see (R2.4). */
@Component
class Measuring {
    private final Directory directory;
    private final Waits waits;
    private final Deadlines deadlines;

    Measuring(Directory directory, Waits waits, Deadlines deadlines) {
        this.directory = directory;
        this.waits = waits;
        this.deadlines = deadlines;
    }

    CoverageView.Measures now() {
        var counts = directory.counts();
        return new CoverageView.Measures(counts.pledged(), counts.all(), waits.median(), deadlines.access());
    }
}
