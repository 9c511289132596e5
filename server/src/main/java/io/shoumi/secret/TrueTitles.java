package io.shoumi.secret;

import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.vault.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a true title: an act of its own, ruled on and logged before the title leaves. */
@Component
public class TrueTitles {
    private final Rulings rulings;
    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final Ledger ledger;

    TrueTitles(Rulings rulings, JdbcClient jdbc, SealedFiles files, Ledger ledger) {
        this.rulings = rulings;
        this.jdbc = jdbc;
        this.files = files;
        this.ledger = ledger;
    }

    @Transactional
    public String show(SecretId id, PersonId viewer) {
        var permitted = rulings.require(Action.VIEW_TRUE_TITLE, viewer, id, Circumstances.plain());
        var sealed = jdbc.sql("select true_title_sealed from secret where id = ? and true_title_sealed is not null")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
        ledger.stage(Act.done(ActKind.TRUE_TITLE_SHOWN, viewer, "secret:" + id)
                .about(id)
                .by(permitted.clauses().stream().map(Object::toString).toList()));
        return files.openSmall(id, Purpose.TITLE, SealedFiles.trueTitle(id), sealed);
    }
}
