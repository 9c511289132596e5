package io.shoumi.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Everything that is looked at: the machine, then the home where there is one. */
public final class Examination {
    private Examination() {}

    public static List<Finding> of(Path home, Clock clock) {
        var all = new ArrayList<>(Machine.findings());
        if (Files.exists(home.resolve("home.properties"))) {
            all.addAll(new HomeFindings(home.toAbsolutePath().normalize(), clock).all());
        } else {
            all.add(Finding.care("doctor.no-home", home));
        }
        return all;
    }
}
