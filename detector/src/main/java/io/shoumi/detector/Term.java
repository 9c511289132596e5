package io.shoumi.detector;

/** How long a marking says the secret is to be kept. */
public record Term(int amount, Unit unit) {
    static final Term UNSTATED = new Term(0, Unit.UNSTATED);
    static final Term LONG = new Term(0, Unit.LONG);

    /** What {@link Term#amount} counts; the last two have none. */
    public enum Unit {
        YEARS("年"),
        MONTHS("个月"),
        DAYS("天"),
        LONG("长期"),
        UNSTATED("");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    /** The standard form: 10年, 9个月, 长期, or nothing. */
    public String text() {
        return switch (unit) {
            case YEARS, MONTHS, DAYS -> amount + unit.word;
            case LONG, UNSTATED -> unit.word;
        };
    }
}
