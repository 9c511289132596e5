package io.shoumi.copying;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.gate.NotFound;
import io.shoumi.regulation.RulingOnOthers;
import io.shoumi.regulation.RulingOnOthers.Part;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Passage;
import org.springframework.stereotype.Component;

/** Whether somebody may hold a copy, or a place keep one: asked when it is asked for, approved, made, and given. */
@Component
class RulingRecipients {
    private final RulingOnOthers others;
    private final CopyingFacts facts;
    private final Copies copies;

    RulingRecipients(RulingOnOthers others, CopyingFacts facts, Copies copies) {
        this.others = others;
        this.facts = facts;
        this.copies = copies;
    }

    /** @throws io.shoumi.gate.ActRefused that names the recipient, what is missing, and the clauses */
    void require(Recipient recipient, CarrierId copy) {
        var named = facts.named(recipient);
        switch (recipient) {
            case Recipient.Holder(var person) ->
                others.require(
                        new Part(Action.HOLD_COPY, person, named, "copying.recipient-refused"),
                        copy.value(),
                        Circumstances.plain());
            case Recipient.Shelf(var id) -> {
                // the custodian keeps it there, so the custodian is ruled on
                var place = copies.place(id).orElseThrow(NotFound::new);
                others.require(
                        new Part(Action.MOVE_CARRIER, place.custodian(), named, "copying.place-refused"),
                        copy.value(),
                        Circumstances.plain().with(Passage.to(place.inRules(), place.safeFor())));
            }
        }
    }

    void requireAll(CopyPlan plan) {
        plan.recipients().stream().distinct().forEach(one -> require(one, plan.source()));
    }
}
