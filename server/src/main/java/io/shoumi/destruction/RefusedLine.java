package io.shoumi.destruction;

import io.shoumi.desk.Shell;
import io.shoumi.regulations.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scanned label that cannot go on the list, with why and by which clauses. */
public record RefusedLine(
        String label, String key, @Nullable Bilingual ruled, List<String> clauses) {
    public RefusedLine {
        clauses = List.copyOf(clauses);
    }

    static RefusedLine because(String label, String key, String... clauses) {
        return new RefusedLine(label, key, null, List.of(clauses));
    }

    public String text(Shell shell) {
        return ruled == null ? shell.w(key) : shell.w(key, shell.pick(ruled.zh(), ruled.en()));
    }
}
