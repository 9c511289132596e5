package io.shoumi.keys;

import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.gate.NotFound;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.SecretId;
import io.shoumi.people.Directory;
import io.shoumi.vault.DestroyedKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes copies of the key store, each registered with its holder before it leaves; hears of their destruction from two who saw it; and
 * says which of them still open a destroyed secret.
 */
@Component
public class KeyBackups {
    private static final int CHARS_MAX = 60;

    private final KeyBackupStore store;
    private final RegisterNumbers numbers;
    private final Directory directory;
    private final HomeVault vault;
    private final Ledger ledger;
    private final Clock clock;

    KeyBackups(
            KeyBackupStore store,
            RegisterNumbers numbers,
            Directory directory,
            HomeVault vault,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.directory = directory;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** On what it is written, where it will lie, and the staff number of whoever will hold it. */
    public record Wish(String medium, String place, String holder) {}

    /** The number that the medium is marked with, and what is written on it. */
    public record Made(String number, byte[] zip) {}

    @Transactional(readOnly = true)
    public List<KeyBackup> all() {
        return store.all();
    }

    /** Registered for good when this returns, whether or not the file then arrives. */
    @Transactional
    public Made make(Caller by, Wish wish) {
        var holder = holder(by, wish);
        var copy = vault.open().root().copy();
        var backup = new KeyBackup(
                UUID.randomUUID(),
                numbers.next("MB"),
                wish.medium().strip(),
                wish.place().strip(),
                holder,
                new Holding.Holder(by.person(), by.name(), by.number()),
                clock.instant(),
                copy.rootKey(),
                copy.destroyed(),
                List.of());
        var sha256 = sha256(copy.zip());
        store.add(backup, sha256);
        ledger.stage(Act.done(ActKind.KEYS_BACKED_UP, by.person(), "key-backup:" + backup.id())
                .with("number", backup.number())
                .with("holder", holder.id().toString())
                .with("sha256", HexFormat.of().formatHex(sha256)));
        return new Made(backup.number(), copy.zip());
    }

    private Holding.Holder holder(Caller by, Wish wish) {
        var holder = directory.byNumber(wish.holder());
        new InputFaults()
                .unless(named(wish.medium()), "medium", "people.name-form", CHARS_MAX)
                .unless(named(wish.place()), "place", "people.name-form", CHARS_MAX)
                .unless(holder.isPresent(), "holder", "people.number-unknown")
                .unless(holder.filter(by.person()::equals).isEmpty(), "holder", "keystore.backup.not-yourself")
                .raise();
        var id = holder.orElseThrow();
        var known = directory.identityOf(id).orElseThrow();
        return new Holding.Holder(id, known.name(), known.number());
    }

    private static boolean named(String text) {
        return !text.isBlank()
                && text.strip().length() <= CHARS_MAX
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this person may say that they saw it destroyed: neither who made it, nor who holds it, nor twice. */
    @Transactional(readOnly = true)
    public boolean mayWitness(Caller caller, KeyBackup backup) {
        return !backup.gone()
                && !backup.holder().id().equals(caller.person())
                && !backup.maker().id().equals(caller.person())
                && !store.witnessed(backup.id(), caller.person());
    }

    /** One of the two who saw it destroyed says so; with the second it is gone. */
    @Transactional
    public void witness(Caller by, String number) {
        var backup = store.lock(number.strip()).orElseThrow(NotFound::new);
        if (!mayWitness(by, backup)) {
            throw new ActRefused("keystore.backup.not-a-witness", List.of());
        }
        var last = backup.witnesses().size() == 1;
        if (last) {
            store.witnessSecond(backup.id(), by.person(), clock.instant());
        } else {
            store.witnessFirst(backup.id(), by.person(), clock.instant());
        }
        ledger.stage(Act.done(
                        last ? ActKind.KEY_BACKUP_DESTROYED : ActKind.KEY_BACKUP_WITNESSED,
                        by.person(),
                        "key-backup:" + backup.id())
                .with("number", backup.number()));
    }

    /**
     * The backups that still open one of these secrets though its key is destroyed: made while it had its key, and not gone. Where order
     * in the list of destroyed keys and the clock disagree, as after a restore, a backup counts as opening it.
     */
    @Transactional(readOnly = true)
    public List<KeyBackup> opening(List<SecretId> secrets) {
        var destroyed = vault.open().destroyed();
        return store.all().stream()
                .filter(backup -> !backup.gone())
                .filter(backup -> secrets.stream().anyMatch(secret -> opens(backup, secret, destroyed)))
                .toList();
    }

    private static boolean opens(KeyBackup backup, SecretId secret, List<DestroyedKey> destroyed) {
        for (var n = 0; n < destroyed.size(); n++) {
            if (destroyed.get(n).owner().value().equals(secret.value())) {
                var second = backup.madeAt().truncatedTo(ChronoUnit.SECONDS);
                return n >= backup.destroyedBefore() || destroyed.get(n).at().isAfter(second);
            }
        }
        return false;
    }
}
