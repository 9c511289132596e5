package io.shoumi.copying;

import io.shoumi.custody.Origin;
import io.shoumi.regulations.Action;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whole pages by a machine, or passages by hand. The code is also what a person is designated for who carries it out. */
public enum CopyingKind {
    COPY(Action.COPY, Action.MAKE_COPIES, Origin.COPIED),
    EXCERPT(Action.EXCERPT, Action.MAKE_EXCERPT, Origin.EXCERPTED);

    private final Action asking;
    private final Action making;
    private final Origin origin;

    CopyingKind(Action asking, Action making, Origin origin) {
        this.asking = asking;
        this.making = making;
        this.origin = origin;
    }

    public static Optional<CopyingKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is asked for and approved. */
    public Action asking() {
        return asking;
    }

    /** What a designated person does then. */
    Action making() {
        return making;
    }

    Origin origin() {
        return origin;
    }
}
