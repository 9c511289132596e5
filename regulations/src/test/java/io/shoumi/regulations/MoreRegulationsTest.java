package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Adopting one more regulation never silences a clause that spoke without it. */
class MoreRegulationsTest {
    private static final RuleBook RULES = RuleBook.load();

    @Property(tries = 300)
    void whatARegulationDemandsStaysDemanded(
            @ForAll("acts") Act act, @ForAll Set<Regulation> some, @ForAll Regulation another) {
        Set<Regulation> more = EnumSet.of(another);
        more.addAll(some);
        assertThat(demanded(act, more)).containsAll(demanded(act, some));
    }

    @Provide
    Arbitrary<Act> acts() {
        return Arbitraries.of(EveryPolicyBitesTest.examples().map(Example::act).toList());
    }

    private static List<PolicyId> demanded(Act act, Set<Regulation> adopted) {
        return RULES.ruleOn(act.about(act.what().adopting(adopted))).missing().stream()
                .filter(requirement -> !requirement.clauses().isEmpty())
                .map(Requirement::id)
                .toList();
    }
}
