package io.shoumi.clearout;

import io.shoumi.regulations.DisposalWay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is decided of a copy; the code is what the database holds, which knows no sale. */
public enum ClearingWay {
    /** Handed over to somebody of the house: the confidentiality office, the archive. */
    RETURN(DisposalWay.RETURN),
    /** Back to the organisation that issued it, by dispatch. */
    TO_ISSUER(DisposalWay.RETURN),
    KEEP(DisposalWay.KEEP),
    /** Ruled on as shredded; the destruction list names the way. */
    DESTROY(DisposalWay.SHREDDING),
    /** Offered nowhere; whoever asks for it is refused by the rules (R1.3). */
    SALE(DisposalWay.SALE);

    private final DisposalWay disposal;

    ClearingWay(DisposalWay disposal) {
        this.disposal = disposal;
    }

    public static List<ClearingWay> offered() {
        return List.of(RETURN, TO_ISSUER, DESTROY, KEEP);
    }

    public static Optional<ClearingWay> of(String code) {
        return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    DisposalWay disposal() {
        return disposal;
    }

    public String word() {
        return "clearout.way." + code();
    }
}
