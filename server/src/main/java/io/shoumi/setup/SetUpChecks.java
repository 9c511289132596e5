package io.shoumi.setup;

import io.shoumi.gate.InputFaults;
import io.shoumi.identity.AccountRole;
import io.shoumi.people.Entering;
import io.shoumi.people.NewPerson;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What stands against a plan, all of it at once. */
@Component
class SetUpChecks {
    static final List<AccountRole> THREE =
            List.of(AccountRole.SYSTEM_ADMIN, AccountRole.SECURITY_ADMIN, AccountRole.AUDITOR);
    private static final int NAME_CHARS_MAX = 60;

    private final SetUpCode code;
    private final Entering entering;

    SetUpChecks(SetUpCode code, Entering entering) {
        this.code = code;
        this.entering = entering;
    }

    void check(SetUpPlan plan) {
        var faults = new InputFaults().unless(code.accepts(plan.code()), "code", "setup.code-wrong");
        faults.raise();
        checkOrganisation(plan.organisation(), faults);
        checkPassphrase(plan.passphrase(), faults);
        THREE.forEach(role -> checkAdministrator(role, plan, faults));
        checkDifferent(plan, faults);
        faults.raise();
    }

    void spendCode() {
        code.spend();
    }

    private static void checkOrganisation(SetUpPlan.Organisation wanted, InputFaults faults) {
        faults.unless(named(wanted.nameZh()), "nameZh", "people.name-form", NAME_CHARS_MAX)
                .unless(named(wanted.nameEn()), "nameEn", "people.name-form", NAME_CHARS_MAX)
                .unless(!wanted.ceiling().state(), "ceiling", "setup.state-levels");
    }

    private static boolean named(String name) {
        return !name.isBlank()
                && name.length() <= NAME_CHARS_MAX
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static void checkPassphrase(SetUpPlan.Passphrase passphrase, InputFaults faults) {
        var typed = passphrase.typed();
        faults.unless(
                        typed.length() >= SetUpPlan.Passphrase.CHARS_MIN
                                && typed.chars().distinct().count() > 5,
                        "passphrase",
                        "setup.passphrase-short",
                        SetUpPlan.Passphrase.CHARS_MIN)
                .unless(typed.equals(passphrase.again()), "passphrase-again", "setup.passphrases-differ");
    }

    private void checkAdministrator(AccountRole role, SetUpPlan plan, InputFaults faults) {
        var identity = plan.administrators().get(role);
        if (identity == null) {
            faults.add(role.code() + "-name", "setup.administrator-missing");
        } else {
            var person = NewPerson.administrator(identity);
            faults.addUnder(role.code() + "-", entering.faultsOf(person).all());
        }
    }

    /** Three different persons: not the same name, staff number or login twice. */
    private static void checkDifferent(SetUpPlan plan, InputFaults faults) {
        checkDifferent(plan, "name", NewPerson.Identity::name, faults);
        checkDifferent(plan, "number", NewPerson.Identity::number, faults);
        checkDifferent(plan, "login", NewPerson.Identity::login, faults);
    }

    private static void checkDifferent(
            SetUpPlan plan, String field, Function<NewPerson.Identity, String> of, InputFaults faults) {
        Set<String> seen = new HashSet<>();
        for (var role : THREE) {
            var identity = plan.administrators().get(role);
            if (identity != null && !seen.add(of.apply(identity).toLowerCase(Locale.ROOT))) {
                faults.add(role.code() + "-" + field, "setup.three-persons");
            }
        }
    }
}
