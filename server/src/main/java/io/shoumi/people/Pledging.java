package io.shoumi.people;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.identity.PledgeYear;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.Regulation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing the yearly pledge, without which nobody gets access (R2.3). */
@Component
public class Pledging {
    private final PledgeStore pledges;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Clock clock;

    Pledging(PledgeStore pledges, Catalogue catalogue, Ledger ledger, Clock clock) {
        this.pledges = pledges;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The text for a person now.
     *
     * @param words the words of the language it is read in, by key
     */
    public PledgeText textFor(Caller person, String lang, Function<String, String> words) {
        var now = clock.instant();
        var regulations = pledges.binding(person.person(), now);
        return new PledgeText(
                PledgeYear.of(now), lang, words.apply("pledge.promise"), lines(regulations, lang), regulations);
    }

    private List<PledgeText.Line> lines(Set<Regulation> regulations, String lang) {
        return catalogue.pledge(regulations).stream()
                .map(line ->
                        new PledgeText.Line(line.clause().value(), line.text().in(Locale.of(lang))))
                .toList();
    }

    public Optional<Instant> signedAt(Caller person) {
        return pledges.signedAt(person.person(), PledgeYear.of(clock.instant()));
    }

    /** Signs the text as shown: read, and signed with one's own name as the register has it. */
    @Transactional
    public void sign(Caller person, PledgeText text, boolean read, String typedName) {
        if (signedAt(person).isPresent()) {
            throw new ActRefused("pledge.signed-already", List.of("R2.3"));
        }
        new InputFaults()
                .unless(read, "agree", "pledge.not-read")
                .unless(typedName.strip().equals(person.name()), "name", "pledge.other-name", person.name())
                .raise();
        pledges.sign(person.person(), text, clock.instant());
        var clauses = new ArrayList<>(List.of("R2.3"));
        text.clauses().stream().filter(clause -> !clause.equals("R2.3")).forEach(clauses::add);
        ledger.stage(Act.done(ActKind.PLEDGE_SIGNED, person.person(), "person:" + person.person())
                .by(clauses)
                .with("year", text.year())
                .with("language", text.lang())
                .with(
                        "regulations",
                        text.regulations().stream()
                                .map(Regulation::code)
                                .sorted()
                                .toList())
                .with("text-sha256", HexFormat.of().formatHex(text.hash())));
    }
}
