package io.shoumi.cli.scan;

import java.io.Console;
import java.util.Locale;

/** A line on the terminal that counts files; nothing where there is no terminal. */
public final class Progress {
    private static final int EVERY = 50;

    private final boolean terminal;
    private final Locale locale;

    public Progress(Locale locale) {
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
        this.locale = locale;
    }

    void file(int files) {
        if (terminal && files % EVERY == 0) {
            System.err.print("\r" + (Words.chinese(locale) ? "已扫描 " + files + " 个文件" : files + " files scanned"));
        }
    }

    void done() {
        if (terminal) {
            System.err.print("\r\u001b[K");
        }
    }
}
