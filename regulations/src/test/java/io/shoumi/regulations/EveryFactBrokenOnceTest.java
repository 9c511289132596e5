package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A fact that is missing, of another type or unknown to the schema refuses the act, whichever it is. The act itself is
 * permitted, so the broken fact alone can be the reason.
 */
class EveryFactBrokenOnceTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final Act ACT =
            Granted.act(Action.BORROW, Set.of(Regulation.values()), Handling.ARCHIVE_RECORD, CarrierForm.PAPER);
    private static final CedarForm SOUND = CedarForm.of(ACT);
    private static final Value ALIEN = new CedarMap(Map.of("alien", new PrimString("x")));

    @Test
    void theSoundActIsPermitted() {
        assertThat(RULES.ruleOn(ACT)).isInstanceOf(Permitted.class);
    }

    @TestFactory
    Stream<DynamicTest> ofThePerson() {
        return broken(
                SOUND.principal().attrs,
                changed -> new CedarForm(
                        SOUND.action(), changed(SOUND.principal(), changed), SOUND.resource(), SOUND.context()));
    }

    @TestFactory
    Stream<DynamicTest> ofTheSecret() {
        return broken(
                SOUND.resource().attrs,
                changed -> new CedarForm(
                        SOUND.action(), SOUND.principal(), changed(SOUND.resource(), changed), SOUND.context()));
    }

    @TestFactory
    Stream<DynamicTest> ofTheCircumstances() {
        return broken(
                SOUND.context(),
                changed -> new CedarForm(SOUND.action(), SOUND.principal(), SOUND.resource(), changed));
    }

    /** The borrower alone may be missing: nobody's loan is live then. */
    @TestFactory
    Stream<DynamicTest> ofTheCarrier() {
        Map<String, Value> carrier = new HashMap<>((CedarMap) SOUND.context().get("carrier"));
        carrier.remove("borrower");
        return broken(carrier, changed -> {
            Map<String, Value> context = new HashMap<>(SOUND.context());
            context.put("carrier", new CedarMap(changed));
            return new CedarForm(SOUND.action(), SOUND.principal(), SOUND.resource(), context);
        });
    }

    @Test
    void anActOnACarrierThatNamesNone() {
        Act without = Act.on(Action.BORROW, ACT.who(), ACT.what(), ACT.at()).with(ACT.circumstances());
        assertRuleError(RULES.ruleOn(without));
    }

    @Test
    void anActBeforeAnyRulesWereInForce() {
        Act early = new Act(
                ACT.action(),
                ACT.who(),
                ACT.what(),
                ACT.carrier(),
                ACT.circumstances(),
                java.time.Instant.parse("2019-12-31T15:59:59Z"));
        assertRuleError(RULES.ruleOn(early));
    }

    private interface Rebuild {
        CedarForm with(Map<String, Value> changed);
    }

    private static Stream<DynamicTest> broken(Map<String, Value> sound, Rebuild rebuild) {
        Stream<DynamicTest> missing = sound.keySet().stream()
                .map(name -> test("missing " + name, sound, rebuild, facts -> facts.remove(name)));
        Stream<DynamicTest> mistyped = sound.keySet().stream()
                .map(name -> test("mistyped " + name, sound, rebuild, facts -> facts.put(name, ALIEN)));
        Stream<DynamicTest> unknown =
                Stream.of(test("unknown to the schema", sound, rebuild, facts -> facts.put("unknown", ALIEN)));
        return Stream.of(missing, mistyped, unknown).flatMap(tests -> tests);
    }

    private static DynamicTest test(
            String name, Map<String, Value> sound, Rebuild rebuild, Consumer<Map<String, Value>> fault) {
        return DynamicTest.dynamicTest(name, () -> {
            Map<String, Value> facts = new HashMap<>(sound);
            fault.accept(facts);
            assertRuleError(RULES.ruleOn(ACT, rebuild.with(facts)));
        });
    }

    private static Entity changed(Entity entity, Map<String, Value> attributes) {
        return new Entity(entity.getEUID(), attributes, Set.of());
    }

    private static void assertRuleError(Ruling ruling) {
        assertThat(ruling)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault())
                                .hasValueSatisfying(fault -> assertThat(fault).startsWith("rule-error: ")));
    }
}
