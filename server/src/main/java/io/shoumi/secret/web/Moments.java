package io.shoumi.secret.web;

import io.shoumi.desk.Moment;
import io.shoumi.desk.Shell;
import io.shoumi.secret.History;
import java.util.List;
import java.util.Set;

/** A secret's history in words. */
final class Moments {
    private static final Set<String> BAD =
            Set.of("loss-reported", "incident-opened", "finding-reported", "loan-escalated");

    private Moments() {}

    static List<Moment> of(Shell shell, List<History.Line> lines) {
        return lines.stream().map(line -> moment(shell, line)).toList();
    }

    private static Moment moment(Shell shell, History.Line line) {
        var custody = line.custody();
        var bad = custody == null ? BAD.contains(line.kind()) || !"done".equals(line.outcome()) : custody.bad();
        return new Moment(shell.stamp(line.at()), text(shell, line), bad, line.logIndex(), false);
    }

    private static String text(Shell shell, History.Line line) {
        var custody = line.custody();
        if (custody != null) {
            return shell.w(
                    custody.word(), io.shoumi.custody.CopyNumber.text(custody.copyNumber()), custody.actorName());
        }
        var key = "evidence.kind." + line.kind();
        var text = shell.words().keys().contains(key) ? shell.w(key) : line.kind();
        var said = line.copies() > 0 ? shell.w("secret.numbering", text, line.copies()) : text;
        var who = line.actor() == null ? said : shell.w("secret.by", said, line.actor());
        return "done".equals(line.outcome()) ? who : shell.w("secret.not-done", who);
    }
}
