package io.shoumi.disclosure.web;

import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Shell;
import io.shoumi.disclosure.Disclosure;
import io.shoumi.paper.FormData;
import io.shoumi.paper.FormData.Fact;
import io.shoumi.paper.FormData.Head;
import io.shoumi.paper.Line;
import io.shoumi.paper.Line.Said;
import io.shoumi.paper.Tally;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One disclosure as its approval form says it: to whom, what for, the agreement, who agreed, until when; then a line for each copy. */
record PrintedDisclosure(Shell shell, Disclosure disclosure) {
    FormData data() {
        var head = disclosure.head();
        return new FormData(
                register("title"),
                List.of(
                        head.number(),
                        shell.w(
                                "circulation.print.date",
                                shell.full(shell.times().now())),
                        shell.w(
                                "circulation.print.by",
                                shell.me() == null ? "" : shell.me().name())),
                matter(),
                List.of(
                        new Head(word("order"), 12, false),
                        new Head(word("copy"), 22, false),
                        new Head(word("label"), 40, false),
                        new Head(word("kind"), 28, true),
                        new Head(word("marked"), 38, true),
                        new Head(word("dispatch"), 42, true),
                        new Head(word("receiver"), 50, true),
                        new Head(word("back"), 41, true)),
                new Totals(shell, disclosure),
                Stream.of("manager", "clerk", "checked")
                        .map(signer -> new FormData.Signature(register("sign." + signer), List.of()))
                        .toList(),
                List.of(register("foot")),
                head.number(),
                new FormData.Fixed(
                        shell.w("print.page", "{0}", "{1}"),
                        shell.w("print.end"),
                        shell.w("print.date"),
                        shell.w("print.seal")));
    }

    private List<List<Fact>> matter() {
        var head = disclosure.head();
        var terms = disclosure.terms();
        var agreement = disclosure.agreement();
        var recall = disclosure.recall();
        return List.of(
                List.of(
                        fact("organisation", head.organisation().name()),
                        fact("contact", terms.contact()),
                        new Fact(word("requester"), head.requesterName())),
                List.of(
                        fact("title", head.coverTitle()),
                        fact("level", shell.w(LevelTag.of(head.level()).word())),
                        fact("copy", disclosure.copyNumbers(shell))),
                List.of(fact("purpose", terms.purpose())),
                List.of(
                        fact(
                                "agreement",
                                agreement.number() + " " + shell.times().date(agreement.on())),
                        new Fact(word("agreement.kept"), kept(agreement))),
                List.of(
                        fact(
                                "approver",
                                head.approver() == null ? "" : head.approver() + " " + shell.full(head.approvedAt())),
                        fact("due", shell.full(terms.dueAt())),
                        new Fact(shell.w("fact.recallMeasure"), terms.recallMeasure())),
                List.of(new Fact(
                        word("recalled.head"),
                        recall.at() == null
                                ? ""
                                : shell.full(recall.at()) + " " + recall.by() + " " + recall.reason())));
    }

    private static String kept(Disclosure.Agreement agreement) {
        return agreement.filed() ? agreement.kept() + " " + agreement.by() : "";
    }

    List<Line> lines() {
        return Stream.iterate(0, n -> n < disclosure.copies().size(), n -> n + 1)
                .map(n -> line(n + 1, disclosure.copies().get(n)))
                .toList();
    }

    private Line line(int order, Disclosure.Given copy) {
        var sent = copy.dispatch();
        return new Line(
                Stream.of(
                                String.valueOf(order),
                                copy.numberText(),
                                copy.label(),
                                shell.w("custody.kind." + copy.kind()),
                                copy.markedBy() == null ? "" : copy.markedBy() + "\n" + full(copy.markedAt()),
                                sent == null ? "" : sent.number() + "\n" + full(sent.at()),
                                sent == null || sent.receiver() == null
                                        ? ""
                                        : sent.receiver() + "\n" + full(sent.receivedAt()),
                                sent == null ? "" : full(sent.backAt()))
                        .map(Said::plain)
                        .toList(),
                "",
                0,
                false);
    }

    private String full(@Nullable Instant at) {
        return at == null ? "" : shell.full(at);
    }

    private Fact fact(String column, String text) {
        return new Fact(register("col." + column), text);
    }

    private String register(String key) {
        return shell.w("register.disclosure." + key);
    }

    private String word(String key) {
        return shell.w("disclosure." + key);
    }

    /** Copies on the page, and of the whole how many there are, how many were given and how many are back. */
    private record Totals(Shell shell, Disclosure disclosure) implements FormData.Totals {
        @Override
        public int column() {
            return -1;
        }

        @Override
        public String page(Tally onPage) {
            return shell.w("register.total.page", shell.w("register.total.lines", onPage.lines()));
        }

        @Override
        public String running(Tally soFar, int page, boolean whole) {
            var given = disclosure.copies().stream()
                    .filter(copy -> copy.dispatch() != null)
                    .toList();
            return shell.w(
                    "disclosure.print.total",
                    disclosure.copies().size(),
                    given.size(),
                    given.stream().filter(copy -> !copy.out()).count());
        }
    }
}
