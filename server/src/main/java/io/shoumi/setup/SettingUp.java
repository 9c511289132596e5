package io.shoumi.setup;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeVault;
import io.shoumi.identity.AccountRole;
import io.shoumi.identity.RoleGrants;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.LogKeeper;
import io.shoumi.people.Entering;
import io.shoumi.people.FoundingUnits;
import io.shoumi.people.NewPerson;
import io.shoumi.people.Slip;
import io.shoumi.people.UnitId;
import io.shoumi.regulation.Adoptions;
import io.shoumi.regulations.Regulation;
import io.shoumi.vault.VaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sets up a fresh home. The keys are made as the last step before the commit; should that very commit fail, they are shut again,
 * and the next try must name the same passphrase.
 */
@Component
public class SettingUp {
    private final SetUpChecks checks;
    private final OrganisationStore organisation;
    private final Founders founders;
    private final HomeVault vault;
    private final DataHome home;
    private final Ledger ledger;
    private final Clock clock;

    SettingUp(
            SetUpChecks checks,
            OrganisationStore organisation,
            Founders founders,
            HomeVault vault,
            DataHome home,
            Ledger ledger,
            Clock clock) {
        this.checks = checks;
        this.organisation = organisation;
        this.founders = founders;
        this.vault = vault;
        this.home = home;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The parts of other modules that set-up fills. */
    @Component
    record Founders(FoundingUnits units, Adoptions adoptions, Entering entering, RoleGrants roles, LogKeeper log) {}

    /** Whether there is an organisation; from then on set-up does not exist. */
    public boolean done() {
        return organisation.exists();
    }

    /**
     * Sets up everything or nothing.
     *
     * @return the three administrators' slips, which exist nowhere else
     * @throws BadInput naming every fault at its field
     */
    @Transactional
    public List<Slip> setUp(SetUpPlan plan) {
        if (!organisation.lockedForSetUp()) {
            throw new ActRefused("setup.done-already", List.of());
        }
        checks.check(plan);
        organisation.insert(plan.organisation(), clock.instant());
        var root = found(plan.organisation());
        // the administrators' one-time codes are bound by them
        makeKeys(plan.passphrase().typed().toCharArray());
        var slips = appoint(plan);
        ledger.stage(act(plan, root, slips));
        return slips;
    }

    private UnitId found(SetUpPlan.Organisation wanted) {
        var root = founders.units().foundOrganisation(wanted.nameZh(), wanted.nameEn());
        wanted.adopted().stream()
                .sorted()
                .forEach(regulation -> founders.adoptions().begin(root, regulation, null));
        return root;
    }

    private List<Slip> appoint(SetUpPlan plan) {
        var slips = new ArrayList<Slip>();
        for (var appointed : new TreeMap<>(plan.administrators()).entrySet()) {
            var slip = founders.entering().enter(NewPerson.administrator(appointed.getValue()), null);
            founders.roles().begin(slip.person(), appointed.getKey(), null);
            slips.add(slip);
        }
        return slips;
    }

    private static Act act(SetUpPlan plan, UnitId root, List<Slip> slips) {
        var roles = new TreeMap<>(plan.administrators())
                .keySet().stream().map(AccountRole::code).toList();
        return Act.done(ActKind.SET_UP, null, "unit:" + root)
                .with("ceiling", plan.organisation().ceiling().code())
                .with(
                        "adopted",
                        plan.organisation().adopted().stream()
                                .map(Regulation::code)
                                .sorted()
                                .toList())
                .with("roles", roles)
                .with(
                        "persons",
                        slips.stream().map(slip -> slip.person().toString()).toList());
    }

    private void makeKeys(char[] passphrase) {
        TransactionSynchronizationManager.registerSynchronization(new Settled());
        if (!vault.exists()) {
            vault.create(passphrase);
            return;
        }
        try {
            vault.unseal(passphrase);
        } catch (VaultException.WrongPassphrase other) {
            throw new BadInput("passphrase", "setup.passphrase-of-first-try");
        }
    }

    private void shut() {
        vault.destroy();
        try {
            founders.log().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Settled implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                checks.spendCode();
                home.put("set-up", clock.instant().toString());
            } else if (vault.isOpen()) {
                shut();
            }
        }
    }
}
