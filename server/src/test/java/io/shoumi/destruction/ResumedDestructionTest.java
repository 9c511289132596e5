package io.shoumi.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.home.HomeVault;
import io.shoumi.home.OwnerSql;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.VaultException;
import java.nio.file.Files;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A destruction that is cut short: before its commit nothing is destroyed, after it everything is, if later. */
class ResumedDestructionTest {
    private static final ContextId PLACE = new ContextId("t");

    private final ShreddingRoom room = new ShreddingRoom();
    private final OpenVault vault = room.house.bean(HomeVault.class).open();
    private final OwnerId owner = new OwnerId(room.secret.id().value());
    private byte[] sealed = new byte[0];

    @BeforeEach
    void somethingIsSealed() {
        vault.createOwner(owner);
        sealed = vault.sealSmall(owner, Purpose.TITLE, PLACE, new byte[] {1});
    }

    private byte[] opened() {
        return vault.openSmall(owner, Purpose.TITLE, PLACE, sealed);
    }

    private String secretState() {
        return room.house
                .jdbc()
                .sql("select state from secret where id = ?")
                .param(room.secret.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void whenTheCommitFailsNothingIsDestroyedAndTheWitnessConfirmsAgain() throws Exception {
        var list = room.approvedList();
        room.confirm(room.first, list);
        var before = room.house.lastEvidence();
        try (var failing = OwnerSql.failingCommit(
                room.house.home(), "evidence_staged", "new.kind = 'destroyed' and new.outcome = 'done'")) {
            assertThat(failing).isNotNull();
            assertThat(room.confirm(room.second, list).status()).isGreaterThanOrEqualTo(500);
        }
        assertThat(room.house.evidenceSince(before)).doesNotContain("destroyed/done");
        assertThat(room.states()).containsExactly("held");
        assertThat(secretState()).isEqualTo("active");
        assertThat(opened()).containsExactly(1);
        assertThat(room.confirm(room.second, list).status()).isEqualTo(200);
        assertThat(room.house.evidenceSince(before)).containsOnlyOnce("destroyed/done");
        assertThat(secretState()).isEqualTo("destroyed");
        assertThatThrownBy(this::opened).isInstanceOf(VaultException.KeyDestroyed.class);
    }

    @Test
    void whatADiskRefusedAfterTheCommitIsDestroyedByTheNextTry() throws Exception {
        var list = room.approvedList();
        room.confirm(room.first, list);
        var before = room.house.lastEvidence();
        refuse();
        try {
            room.confirm(room.second, list);
        } finally {
            immutable("-i");
        }
        assertThat(room.house.evidenceSince(before)).containsOnlyOnce("destroyed/done");
        assertThat(secretState()).isEqualTo("destroyed");
        assertThat(opened()).as("the disk refused").containsExactly(1);
        room.house.bean(Shredding.class).again();
        assertThatThrownBy(this::opened).isInstanceOf(VaultException.KeyDestroyed.class);
    }

    @Test
    void whatACrashLeftOverIsDestroyedWhenTheVaultOpens() {
        // as a server leaves it that dies between the commit and the key
        OwnerSql.run(room.house.home(), "update secret set state = 'destroyed' where id = '" + room.secret.id() + "'");
        room.house.bean(Shredding.class).vaultOpened(vault);
        assertThatThrownBy(this::opened).isInstanceOf(VaultException.KeyDestroyed.class);
        room.house.bean(Shredding.class).vaultOpened(vault);
        assertThat(vault.destroyed().stream().filter(key -> key.owner().equals(owner)))
                .hasSize(1);
    }

    /** The list of destroyed keys can be read and not written. */
    private void refuse() throws Exception {
        var list = room.house.home().resolve("keys/destroyed");
        if (!Files.exists(list)) {
            Files.createFile(list);
        }
        Assumptions.assumeTrue(immutable("+i"), "this file system makes no file immutable");
    }

    private boolean immutable(String how) throws Exception {
        return new ProcessBuilder(
                                "chattr",
                                how,
                                room.house.home().resolve("keys/destroyed").toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }
}
