package io.shoumi.regulations;

import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.schema.Schema;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An act in the words of the schema: principal, action, resource, their attributes, and the context. */
record CedarForm(EntityUID action, Entity principal, Entity resource, Map<String, Value> context) {
    private static final EntityTypeName PARTY = type("Party");
    private static final EntityTypeName SECRET = type("Secret");
    private static final EntityTypeName ACTION = type("Action");

    static CedarForm of(Act act) {
        return new CedarForm(action(act.action().code()), principal(act.who()), resource(act.what()), context(act));
    }

    /** With these duties taken on, and to be checked against the schema. */
    AuthorizationRequest checked(Schema schema, Set<Duty> obligations) {
        return request(obligations, Optional.of(schema));
    }

    /** The same, for a second question about an act that has been checked. */
    AuthorizationRequest unchecked(Set<Duty> obligations) {
        return request(obligations, Optional.empty());
    }

    private AuthorizationRequest request(Set<Duty> obligations, Optional<Schema> schema) {
        Map<String, Value> asked = new HashMap<>(context);
        asked.put("obligations", codes(obligations));
        return new AuthorizationRequest(
                principal.getEUID(), action, resource.getEUID(), new Context(asked), schema, schema.isPresent());
    }

    Entities entities() {
        return new Entities(Set.of(principal, resource));
    }

    /** Without a schema Cedar must be told which groups the action belongs to. */
    Entities entities(Entity withGroups) {
        return new Entities(Set.of(principal, resource, withGroups));
    }

    static EntityUID action(String code) {
        return new EntityUID(ACTION, code);
    }

    private static Entity principal(PersonFacts who) {
        Map<String, Value> attributes = new HashMap<>();
        attributes.put("active", new PrimBool(who.standing().active()));
        attributes.put("pledged", new PrimBool(who.standing().pledged()));
        attributes.put("trained", new PrimBool(who.standing().trained()));
        attributes.put("inScope", new PrimBool(who.inScope()));
        attributes.put("posts", codes(who.powers().posts()));
        attributes.put("designations", codes(who.powers().designations()));
        attributes.put("administrator", codes(who.powers().administrators()));
        return new Entity(party(who.party()), attributes, Set.of());
    }

    private static Entity resource(SecretFacts what) {
        Classification classification = what.classification();
        Handling handling = what.handling();
        Map<String, Value> attributes = new HashMap<>();
        attributes.put("adopted", codes(what.adopted()));
        attributes.put("level", rank(classification.level()));
        attributes.put("stateLevel", new PrimBool(classification.level().state()));
        attributes.put("decided", new PrimBool(classification.decided()));
        attributes.put("proposer", party(classification.proposer()));
        attributes.put("stated", codes(classification.stated()));
        attributes.put("archive", code(handling.archive()));
        attributes.put("unreleased", code(handling.unreleased()));
        attributes.put("customerData", new PrimBool(handling.customerData()));
        return new Entity(new EntityUID(SECRET, what.ref().id()), attributes, Set.of());
    }

    private static Map<String, Value> context(Act act) {
        Circumstances circumstances = act.circumstances();
        Map<String, Value> context = new HashMap<>();
        context.put("approvals", codes(circumstances.consent().roles()));
        context.put("approvers", parties(circumstances.consent().approvers()));
        context.put("safeguards", codes(circumstances.safeguards()));
        switch (act.action().about()) {
            case ON_SECRET -> {}
            case ADMITTING -> putAdmission(context, circumstances.admission());
            case ON_CARRIER -> putCarrier(context, act);
            case MOVING -> {
                putCarrier(context, act);
                putPassage(context, circumstances.passage());
            }
            case ENDING -> {
                putCarrier(context, act);
                putEnding(context, circumstances.ending());
            }
        }
        return context;
    }

    private static void putAdmission(Map<String, Value> context, Admission admission) {
        context.put("ceiling", rank(admission.ceiling()));
        context.put("electronic", new PrimBool(admission.electronic()));
    }

    private static void putPassage(Map<String, Value> context, Passage passage) {
        context.put("way", code(passage.way()));
        context.put("purpose", code(passage.purpose()));
        context.put("place", code(passage.place()));
        context.put("safeFor", rank(passage.safeFor()));
    }

    private static void putEnding(Map<String, Value> context, Ending ending) {
        context.put("disposal", code(ending.way()));
        context.put("witnessesNamed", parties(ending.named()));
        context.put("witnessesConfirmed", parties(ending.confirmed()));
        context.put("witnessCount", new PrimLong((long) ending.confirmed().size()));
    }

    private static void putCarrier(Map<String, Value> context, Act act) {
        act.carrier().ifPresent(carrier -> context.put("carrier", carrier(carrier)));
    }

    private static Value carrier(CarrierFacts carrier) {
        CedarMap record = new CedarMap();
        record.put("form", code(carrier.form()));
        record.put("electronic", new PrimBool(carrier.form().electronic()));
        record.put("holder", party(carrier.holder()));
        record.put("state", code(carrier.state()));
        record.put("holds", strings(carrier.keeping().holds()));
        record.put("incidents", strings(carrier.keeping().incidents()));
        carrier.borrower().ifPresent(borrower -> record.put("borrower", party(borrower)));
        return record;
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow(() -> new RuleBookFault("not an entity type: " + name));
    }

    private static EntityUID party(Party party) {
        return new EntityUID(PARTY, party.id());
    }

    private static Value rank(Level level) {
        return new PrimLong((long) level.ordinal());
    }

    private static Value code(Coded value) {
        return new PrimString(value.code());
    }

    private static Value codes(Collection<? extends Coded> values) {
        return strings(Coded.codes(values).toList());
    }

    private static Value strings(Collection<String> values) {
        return list(values.stream().map(PrimString::new));
    }

    private static Value parties(Set<Party> parties) {
        return list(parties.stream().map(CedarForm::party));
    }

    private static Value list(Stream<? extends Value> values) {
        CedarList list = new CedarList();
        values.forEach(list::add);
        return list;
    }
}
