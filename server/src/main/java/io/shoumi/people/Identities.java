package io.shoumi.people;

import io.shoumi.gate.BadInput;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether two accounts are one person: by the number of the identity document, of which only a digest is kept, made with a secret
 * that is sealed, so that the database alone tells nobody's number. The database refuses the same digest for a second person.
 */
@Component
public class Identities {
    private static final Pattern DOCUMENT = Pattern.compile("[0-9A-Z]{6,20}");
    private static final Pattern RESIDENT = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int PEPPER_BYTES = 32;
    private static final ContextId PEPPER = ContextId.of("identity_pepper", new UUID(0, 1));

    private final JdbcClient jdbc;
    private final HomeVault vault;

    Identities(JdbcClient jdbc, HomeVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A resident identity card's number with its check digit, or another document's. */
    public static boolean wellFormed(String document) {
        var plain = plain(document);
        return plain.length() == 18 ? RESIDENT.matcher(plain).matches() && checks(plain) : otherDocument(plain);
    }

    private static boolean otherDocument(String plain) {
        return DOCUMENT.matcher(plain).matches();
    }

    private static boolean checks(String resident) {
        var sum = 0;
        for (var n = 0; n < WEIGHTS.length; n++) {
            sum += WEIGHTS[n] * (resident.charAt(n) - '0');
        }
        return "10X98765432".charAt(sum % 11) == resident.charAt(17);
    }

    private static String plain(String document) {
        return document.strip().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** @throws BadInput at {@code field} when it is no document's number */
    @Transactional
    public byte[] digest(String document, String field) {
        if (!wellFormed(document)) {
            throw new BadInput(field, "people.identity-form");
        }
        var pepper = pepper();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(pepper);
            return digest.digest(plain(document).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(pepper, (byte) 0);
        }
    }

    private byte[] pepper() {
        return sealed().orElseGet(() -> {
            var fresh = new byte[PEPPER_BYTES];
            new SecureRandom().nextBytes(fresh);
            jdbc.sql("insert into identity_pepper (sealed) values (?) on conflict do nothing")
                    .param(vault.open().sealSmall(OwnerId.SYSTEM, Purpose.FINGERPRINT, PEPPER, fresh))
                    .update();
            return sealed().orElseThrow();
        });
    }

    private Optional<byte[]> sealed() {
        return jdbc.sql("select sealed from identity_pepper")
                .query(byte[].class)
                .optional()
                .map(held -> vault.open().openSmall(OwnerId.SYSTEM, Purpose.FINGERPRINT, PEPPER, held));
    }

    /** Whether it may be this person's: theirs already, or nobody's. */
    public boolean mayBe(PersonId person, byte[] digest) {
        return jdbc.sql("""
                        select not exists (select 1 from person where identity_hash = :hash and id <> :person and status = 'active')
                          and not exists (select 1 from person where id = :person and identity_hash <> :hash)""")
                .param("hash", digest)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether two accounts are known to be one person's: the same account, or one document for both. */
    public boolean onePerson(PersonId one, PersonId other) {
        return one.equals(other)
                || jdbc.sql("""
                        select exists (select 1 from person a join person b on a.identity_hash = b.identity_hash
                          where a.id = :one and b.id = :other)""")
                        .param("one", one.value())
                        .param("other", other.value())
                        .query(Boolean.class)
                        .single();
    }

    @Transactional
    public void record(PersonId person, byte[] digest) {
        jdbc.sql("update person set identity_hash = ? where id = ?")
                .params(digest, person.value())
                .update();
    }
}
