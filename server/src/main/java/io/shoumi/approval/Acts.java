package io.shoumi.approval;

import io.shoumi.desk.Shell;
import io.shoumi.regulations.Action;
import java.util.Arrays;

/** The names of acts in the reader's language. */
public final class Acts {
    private Acts() {}

    public static String label(Shell shell, Action act) {
        return shell.pick(act.label().zh(), act.label().en());
    }

    static String label(Shell shell, String code) {
        return Arrays.stream(Action.values())
                .filter(act -> act.code().equals(code))
                .findFirst()
                .map(act -> label(shell, act))
                .orElse(code);
    }
}
