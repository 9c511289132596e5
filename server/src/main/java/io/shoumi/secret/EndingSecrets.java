package io.shoumi.secret;

import io.shoumi.ledger.SecretId;
import io.shoumi.vault.ObjectId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secrets whose copies are all gone become destroyed, for good: no state follows. Part of another module's act, which stages
 * the evidence; key and objects are that module's to remove after its commit.
 */
@Component
public class EndingSecrets {
    private final JdbcClient jdbc;

    EndingSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A destroyed secret, and what still lay sealed under its key when it ended. */
    public record Ended(SecretId secret, List<ObjectId> objects) {
        public Ended {
            objects = List.copyOf(objects);
        }
    }

    /** Nobody puts one of them on hold, or opens an incident about it, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<SecretId> secrets) {
        jdbc.sql("select id from secret where id = any(?::uuid[]) order by id for update")
                .param(secrets.stream().map(SecretId::value).distinct().toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Ends those of the secrets that have no copy left in the world. The caller's act names them in its evidence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Ended> endWithoutEvidence(Collection<SecretId> secrets) {
        var ids = secrets.stream().map(SecretId::value).distinct().toArray(UUID[]::new);
        return ended(jdbc.sql("""
                        update secret s set state = 'destroyed' where s.id = any(:ids::uuid[]) and s.state <> 'destroyed'
                        and not exists (select 1 from carrier c join custody k on k.carrier_id = c.id and upper_inf(k.during)
                          where c.secret_id = s.id and k.state <> 'destroyed')
                        returning s.id""").param("ids", ids).query(UUID.class).list());
    }

    /** All that ever ended. */
    @Transactional(readOnly = true)
    public List<Ended> all() {
        return ended(jdbc.sql("select id from secret where state = 'destroyed'")
                .query(UUID.class)
                .list());
    }

    private List<Ended> ended(List<UUID> secrets) {
        return secrets.stream()
                .map(id -> new Ended(new SecretId(id), objects(id)))
                .toList();
    }

    private List<ObjectId> objects(UUID secret) {
        return jdbc
                .sql("select id from sealed_object where secret_id = ?")
                .param(secret)
                .query(UUID.class)
                .list()
                .stream()
                .map(ObjectId::new)
                .toList();
    }
}
