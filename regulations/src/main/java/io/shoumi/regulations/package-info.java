/**
 * The five regulations as data, and the rules that judge acts by them. Anyone may call it; it holds no state but the
 * rules themselves and knows neither a database nor a framework.
 *
 * <p>To judge an act: {@link io.shoumi.regulations.RuleBook#load()} once, then {@code ruleOn(new Act(action, person,
 * secret, carrier, circumstances, at))} before the act happens. The answer is {@code Permitted} (do it, and keep every
 * duty it lists), {@code NeedsApproval} (collect {@code roles()}, then ask again with them in {@code Consent}) or
 * {@code Refused}. Facts that the caller cannot establish are left at their weakest value: {@code PersonFacts.stranger},
 * {@code SecretFacts.undecided}, {@code Circumstances.plain}.
 *
 * <p>Invariants: an act that cannot be judged is refused; a ruling cites its clauses; no approval counts that the
 * requester gave. To show a clause: {@link io.shoumi.regulations.Catalogue}. Start reading at {@code RuleBook}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.regulations;
