package io.shoumi.torture;

import java.util.Locale;

/** The two lines by which a test of the long form takes its counts and tells its figures. */
public final class Torture {
    private Torture() {}

    /** A count that {@code -Dtorture.NAME=…} may make smaller. */
    public static int times(String name, int full) {
        return Integer.getInteger("torture." + name, full);
    }

    /** One line of standard output; {@code ./shoumi torture} shows it in the test's row. */
    public static void figures(String format, Object... values) {
        System.out.println("figures: " + String.format(Locale.ROOT, format, values));
    }
}
