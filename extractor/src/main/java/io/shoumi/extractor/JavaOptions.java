package io.shoumi.extractor;

import java.util.List;

/** The worker JVM's options. Together with {@link Confinement#DATA_BYTES_MAX} they keep it within 512 MB. */
final class JavaOptions {

    static final List<String> ALL = List.of(
            "-Xmx256m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=/tmp",
            "-Duser.home=/tmp",
            "-Dpdfbox.fontcache=/tmp",
            "-Dfile.encoding=UTF-8");

    private JavaOptions() {}
}
