package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a ruling asks for is enough, is as few as possible, and is never oneself. */
class ApprovalsTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final Party BOSS = new Party("boss");

    @Test
    void anArchiveRecordNeedsTheLeaderInChargeOnce() {
        assertThat(asked(borrow(Regulation.COAL))).containsExactly(Role.LEADER_IN_CHARGE);
    }

    @Test
    void whomEachRegulationAsksIsEnough() {
        for (Regulation regulation : Regulation.values()) {
            Act act = borrow(regulation);
            Map<Role, Party> given = new HashMap<>();
            asked(act).forEach(role -> given.put(role, BOSS));
            assertThat(RULES.ruleOn(act.with(act.circumstances().with(new Consent(given)))))
                    .as(regulation.code())
                    .isInstanceOf(Permitted.class);
        }
    }

    @Test
    void theGeneralManagerMayDoWhatASupervisorMay() {
        assertThat(RULES.ruleOn(given(borrow(Regulation.COMPANY), Role.GENERAL_MANAGER, BOSS)))
                .isInstanceOf(Permitted.class);
    }

    @Test
    void theGeneralManagerIsNotTheLeaderInCharge() {
        assertThat(RULES.ruleOn(given(borrow(Regulation.COAL), Role.GENERAL_MANAGER, BOSS)))
                .isInstanceOf(NeedsApproval.class);
    }

    @Test
    void anApprovalOfOnesOwnRefuses() {
        Ruling ruling = RULES.ruleOn(given(borrow(Regulation.COAL), Role.LEADER_IN_CHARGE, Granted.ACTOR));
        assertThat(ruling).isInstanceOf(Refused.class);
        assertThat(ruling.missing()).extracting(Requirement::id).contains(new PolicyId("base-no-self-approval"));
    }

    @Test
    void aRulingShowsWhatIsMetWhatIsMissingAndTheDuties() {
        Ruling ruling = RULES.ruleOn(borrow(Regulation.COAL));
        assertThat(ruling.met()).extracting(Requirement::id).contains(new PolicyId("R1.1-pledge"));
        assertThat(ruling.missing())
                .extracting(Requirement::id)
                .containsExactly(new PolicyId("R1.4-approval"), new PolicyId("R1.9-approval"));
        assertThat(ruling.duties())
                .containsExactlyInAnyOrder(Duty.READING_ROOM_ONLY, Duty.NO_COPY_OR_EXCERPT, Duty.REGISTER_LINE);
        assertThat(ruling.clauses()).contains(new ClauseId("R1.1"), new ClauseId("R1.4"), new ClauseId("R1.9"));
    }

    @Test
    void aDestructionWaitsForTwoWitnesses() {
        Act act = Granted.act(Action.DESTROY, Set.of(Regulation.SITE), Handling.ORDINARY, CarrierForm.PAPER)
                .with(Circumstances.plain()
                        .with(new Ending(DisposalWay.SHREDDING, Set.of(), Set.of(Granted.FIRST_WITNESS))));
        assertThat(asked(act)).containsExactlyInAnyOrder(Role.LEADER, Role.WITNESS);
    }

    private static Act borrow(Regulation regulation) {
        Act granted = Granted.act(Action.BORROW, Set.of(regulation), Handling.ARCHIVE_RECORD, CarrierForm.PAPER);
        return granted.by(PersonFacts.colleague(Granted.ACTOR, true)).with(Circumstances.plain());
    }

    private static Act given(Act act, Role role, Party by) {
        return act.with(act.circumstances().with(new Consent(Map.of(role, by))));
    }

    private static Set<Role> asked(Act act) {
        return RULES.ruleOn(act) instanceof NeedsApproval needed ? needed.roles() : Set.of();
    }
}
