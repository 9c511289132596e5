package io.shoumi;

import io.shoumi.demo.Browser;
import java.nio.file.Path;

/** A browser at the test house. */
public final class Visitor extends Browser {
    public Visitor(int port, Path certificate) {
        super(port, certificate);
    }
}
