package io.shoumi.register;

import io.shoumi.desk.Shell;
import io.shoumi.paper.FormData;
import io.shoumi.paper.Line;
import io.shoumi.paper.Line.Said;
import io.shoumi.paper.PaperForm;
import io.shoumi.paper.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A register on paper: the same grid filled and blank. */
final class PaperCopy {
    private PaperCopy() {}

    /** The form as it is before lines, meta and foot are known. */
    static FormData form(Register<?> register, Shell shell) {
        return form(register, shell, List.of(), new Copied.Foot(List.of(), ""));
    }

    /** @param meta facts above the grid */
    static FormData form(Register<?> register, Shell shell, List<String> meta, Copied.Foot foot) {
        return new FormData(
                shell.w(register.word("title")),
                meta,
                List.of(),
                register.columns().stream()
                        .map(column ->
                                new FormData.Head(shell.w(register.heading(column)), column.width(), column.wraps()))
                        .toList(),
                new Words(register, shell),
                register.signers().stream()
                        .map(signer -> new FormData.Signature(shell.w(register.word("sign." + signer)), List.of()))
                        .toList(),
                foot.lines(),
                foot.digest().isEmpty() ? "" : "shoumi:" + register.code() + ":" + foot.digest(),
                new FormData.Fixed(
                        shell.w("print.page", "{0}", "{1}"),
                        shell.w("print.end"),
                        shell.w("print.date"),
                        shell.w("print.seal")));
    }

    static byte[] blank(Register<?> register, Shell shell) {
        var form = form(register, shell);
        return PaperForm.blank(form.blank(List.of(shell.w(register.word("foot")))));
    }

    static <L> Line line(Copied<L> copied, L line) {
        var struck = copied.struck(line);
        var columns = copied.register().columns();
        var cells = copied.cells(line);
        var said = new ArrayList<Said>();
        var kind = "";
        var amount = 0L;
        for (var i = 0; i < cells.size(); i++) {
            var text = cells.get(i).onPaper(copied.shell());
            var use = columns.get(i).use();
            said.add(new Said(
                    text, struck && use != Column.Use.REMARK && columns.get(i).kind() != Kind.LEVEL));
            if (use == Column.Use.TALLIED) {
                kind = text;
            } else if (use == Column.Use.TOTALLED && cells.get(i) instanceof Cell.Amount number) {
                amount = number.number();
            }
        }
        return new Line(said, kind, amount, struck);
    }

    /** What the totals say: lines, amount and kinds, and how many lines are struck through and so not counted. */
    private record Words(Register<?> register, Shell shell) implements FormData.Totals {
        @Override
        public int column() {
            return register.columns().stream().map(Column::use).toList().indexOf(Column.Use.TOTALLED);
        }

        @Override
        public String page(Tally onPage) {
            return shell.w("register.total.page", said(onPage, false));
        }

        @Override
        public String running(Tally soFar, int page, boolean whole) {
            return shell.w(whole ? "register.total.whole" : "register.total.running", page, said(soFar, true));
        }

        /** @param amount whether the amount is said, which stands in its own cell for the page */
        private String said(Tally of, boolean amount) {
            var parts = new ArrayList<String>();
            parts.add(shell.w("register.total.lines", of.lines()));
            register.used(Column.Use.TOTALLED)
                    .filter(column -> amount)
                    .forEach(column -> parts.add(shell.w(register.heading(column)) + " " + of.amount()));
            parts.add(of.kinds().entrySet().stream()
                    .map(kind -> kind.getKey() + " " + kind.getValue())
                    .collect(Collectors.joining("　")));
            parts.add(of.struck() == 0 ? "" : shell.w("register.total.struck", of.struck()));
            return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("　"));
        }
    }
}
