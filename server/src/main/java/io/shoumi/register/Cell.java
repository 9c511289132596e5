package io.shoumi.register;

import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Shell;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one cell holds, in the shape that page, paper and sheet each write their own way. */
public sealed interface Cell {
    /** On paper and on a page alike: nothing is recorded. */
    String NOTHING = "—";

    /** As a page writes it; a day of this year without its year. */
    String onPage(Shell shell);

    /** As paper writes it, which is read in other years too. */
    String onPaper(Shell shell);

    default boolean empty() {
        return false;
    }

    static Cell text(@Nullable String text) {
        return text == null || text.isBlank() ? new Nothing() : new Text(text);
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? new Nothing() : new Day(day);
    }

    static Cell time(@Nullable Instant at) {
        return at == null ? new Nothing() : new Time(at);
    }

    static Cell number(@Nullable Number number) {
        return number == null ? new Nothing() : new Amount(number.longValue());
    }

    static Cell level(String code, int termYears) {
        return new Level(code, termYears);
    }

    record Nothing() implements Cell {
        @Override
        public String onPage(Shell shell) {
            return NOTHING;
        }

        @Override
        public String onPaper(Shell shell) {
            return NOTHING;
        }

        @Override
        public boolean empty() {
            return true;
        }
    }

    record Text(String text) implements Cell {
        @Override
        public String onPage(Shell shell) {
            return text;
        }

        @Override
        public String onPaper(Shell shell) {
            return text;
        }
    }

    record Day(LocalDate day) implements Cell {
        @Override
        public String onPage(Shell shell) {
            return shell.times().day(day);
        }

        @Override
        public String onPaper(Shell shell) {
            return shell.times().date(day);
        }
    }

    record Time(Instant at) implements Cell {
        @Override
        public String onPage(Shell shell) {
            return shell.stamp(at);
        }

        @Override
        public String onPaper(Shell shell) {
            return shell.times().date(at) + "\n" + shell.times().clock(at);
        }
    }

    /** By when: a page says how late it is. */
    record Due(Instant at, boolean late) implements Cell {
        @Override
        public String onPage(Shell shell) {
            return late ? shell.times().due(at) : shell.when(at);
        }

        @Override
        public String onPaper(Shell shell) {
            return new Time(at).onPaper(shell);
        }
    }

    /** Should have been there by then and is not: a page says how late it is, a copy that nothing is recorded. */
    record Overdue(Instant due) implements Cell {
        @Override
        public String onPage(Shell shell) {
            return shell.times().due(due);
        }

        @Override
        public String onPaper(Shell shell) {
            return NOTHING;
        }
    }

    record Amount(long number) implements Cell {
        @Override
        public String onPage(Shell shell) {
            return String.valueOf(number);
        }

        @Override
        public String onPaper(Shell shell) {
            return String.valueOf(number);
        }
    }

    /** @param termYears shown beside ★, which state levels alone carry */
    record Level(String code, int termYears) implements Cell {
        @Override
        public String onPage(Shell shell) {
            return onPaper(shell);
        }

        @Override
        public String onPaper(Shell shell) {
            var tag = LevelTag.of(code);
            return shell.w(tag.word()) + (tag.state() ? "★" + term(shell) : "");
        }

        /** {@code 10年}. */
        public String term(Shell shell) {
            return shell.w("register.years", termYears);
        }
    }

    /** Somebody's signature: paper leaves room for it until it is given. */
    record Signed(String name, @Nullable Instant at) implements Cell {
        @Override
        public String onPage(Shell shell) {
            return at == null ? name : name + " ✓";
        }

        @Override
        public String onPaper(Shell shell) {
            return at == null ? "" : name + "\n" + shell.full(at);
        }
    }
}
