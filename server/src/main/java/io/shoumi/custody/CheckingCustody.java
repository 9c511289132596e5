package io.shoumi.custody;

import io.shoumi.ledger.SecretId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proves from the tables that both chains of a secret hold, that custody has no gap, and that its copies add up. */
@Component
public class CheckingCustody {
    private static final Logger LOG = LoggerFactory.getLogger(CheckingCustody.class);

    private final JdbcClient jdbc;
    private final Copies copies;

    CheckingCustody(JdbcClient jdbc, Copies copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /** What is wrong with one secret's custody; empty when nothing is. */
    @Transactional(readOnly = true)
    public List<String> faults(SecretId secret) {
        var faults = new ArrayList<>(ChainCheck.faults(events(secret)));
        faults.addAll(gaps(secret));
        if (!copies.sumOf(secret).balances()) {
            faults.add("the copies do not add up");
        }
        return faults;
    }

    private List<ChainCheck.Stored> events(SecretId secret) {
        return jdbc.sql("select * from custody_event where secret_id = ? order by secret_seq")
                .param(secret.value())
                .query((row, n) -> new ChainCheck.Stored(
                        new CarrierId(row.getObject("carrier_id", UUID.class)),
                        row.getInt("secret_seq"),
                        row.getInt("carrier_seq"),
                        row.getString("content"),
                        new EventHash(row.getBytes("previous_secret_hash")),
                        new EventHash(row.getBytes("previous_carrier_hash")),
                        new EventHash(row.getBytes("hash"))))
                .list();
    }

    /** Copies whose periods of custody do not follow each other without a gap, from their registration until now. */
    private List<String> gaps(SecretId secret) {
        return jdbc.sql("""
                        with period as (
                          select c.copy_number, c.id, k.during,
                            lead(lower(k.during)) over (partition by c.id order by lower(k.during)) as next,
                            row_number() over (partition by c.id order by lower(k.during)) as n,
                            (select min(e.at) from custody_event e where e.carrier_id = c.id) as registered
                          from carrier c left join custody k on k.carrier_id = c.id where c.secret_id = ?)
                        select distinct copy_number from period
                        where during is null or (n = 1 and lower(during) <> registered)
                          or (next is null and not upper_inf(during)) or (next is not null and upper(during) is distinct from next)
                        order by 1""").param(secret.value()).query(Integer.class).list().stream()
                .map(number -> "copy " + CopyNumber.text(number) + ": custody has a gap")
                .toList();
    }

    /** Checks the whole house once a day; the log names a secret by its id only. */
    @Scheduled(initialDelay = 600_000, fixedDelay = 86_400_000)
    public void checkAll() {
        jdbc.sql("select distinct secret_id from carrier").query(UUID.class).list().stream()
                .map(SecretId::new)
                .forEach(secret -> faults(secret).forEach(fault -> LOG.error("custody of {}: {}", secret, fault)));
    }
}
