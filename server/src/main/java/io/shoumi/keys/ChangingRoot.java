package io.shoumi.keys;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.home.HomeVault;
import io.shoumi.identity.RoleGrants;
import io.shoumi.joint.Office;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks for another root key, and agrees to it: two people of two offices. */
@Component
public class ChangingRoot {
    private static final Duration OPEN = Duration.ofHours(24);
    private static final int REASON_CHARS_MAX = 200;

    private final RootChangeStore store;
    private final RunningRootChange running;
    private final HomeVault vault;
    private final RoleGrants roles;
    private final Ledger ledger;
    private final Clock clock;

    ChangingRoot(
            RootChangeStore store,
            RunningRootChange running,
            HomeVault vault,
            RoleGrants roles,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.running = running;
        this.vault = vault;
        this.roles = roles;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void ask(Caller by, String reason) {
        var office = Office.of(by).orElseThrow(NotFound::new);
        if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
            throw new BadInput("reason", "keystore.reason", REASON_CHARS_MAX);
        }
        var now = clock.instant();
        store.lockCurrent().ifPresent(current -> {
            if (!current.lapsedAt(now)) {
                throw new ActRefused("keystore.root.one-at-a-time", List.of());
            }
            store.drop(current.id());
        });
        var change = new RootChange(
                UUID.randomUUID(),
                reason.strip(),
                vault.open().root().id(),
                side(by, office),
                now.plus(OPEN),
                null,
                null,
                null,
                "open");
        store.ask(change);
        ledger.stage(act(ActKind.ROOT_CHANGE_ASKED, by, office, change));
    }

    /** With this it begins: in the background, while people work. */
    @Transactional
    public void agree(Caller by) {
        var office = Office.of(by).orElseThrow(NotFound::new);
        var change = open();
        if (change.asked().who().id().equals(by.person())
                || change.asked().office().equals(office.code())) {
            throw new ActRefused("joint.another-office", List.of());
        }
        Office.requireStill(roles, change.asked().who().id(), change.asked().office());
        store.agree(change.id(), vault.open().root().id(), side(by, office));
        ledger.stage(act(ActKind.ROOT_CHANGE_AGREED, by, office, change));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                running.begin();
            }
        });
    }

    @Transactional
    public void drop(Caller by) {
        var office = Office.of(by).orElseThrow(NotFound::new);
        var change = open();
        store.drop(change.id());
        ledger.stage(act(ActKind.ROOT_CHANGE_DROPPED, by, office, change));
    }

    private RootChange open() {
        var now = clock.instant();
        return store.lockCurrent()
                .filter(change -> change.state().equals("open") && !change.lapsedAt(now))
                .orElseThrow(() -> new ActRefused("joint.over", List.of()));
    }

    private RootChange.Side side(Caller by, Office office) {
        return new RootChange.Side(
                new Holding.Holder(by.person(), by.name(), by.number()), office.code(), clock.instant());
    }

    private static Act act(ActKind kind, Caller by, Office office, RootChange change) {
        return Act.done(kind, by.person(), "root-change:" + change.id())
                .with("as", office.code())
                .with("asked-by", change.asked().who().id().toString());
    }
}
