package io.shoumi.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse.Person;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.home.HomeVault;
import io.shoumi.keys.KeyBackups;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the keys is on the register, and a certificate of destruction goes no further than it allows. */
class KeyBackupsTest {
    private static final ContextId PLACE = new ContextId("test");

    private final ShreddingRoom room = new ShreddingRoom();
    private final Person system = administrator("系统管理员", "system-admin");
    private final Person security = administrator("安全管理员", "security-admin");
    private final Person officer = officer();
    private final Person holder = room.house.person("保管密钥的人", room.unit);

    private Person administrator(String name, String role) {
        var person = room.house.stranger(name, room.house.group());
        room.house.pledge(person);
        room.house.role(person, role);
        return person;
    }

    private Person officer() {
        var person = room.house.person("保密办", room.unit);
        room.house.role(person, "officer");
        return person;
    }

    private KeyBackups.Made make() {
        return room.house
                .bean(KeyBackups.class)
                .make(
                        new Caller(system.id(), system.name(), system.number(), Set.of(Permission.SYSTEM_ADMIN)),
                        new KeyBackups.Wish("U盘 4F21", "保险柜", holder.number()));
    }

    private String destroyed() {
        var list = room.approvedList();
        room.confirm(room.first, list);
        room.confirm(room.second, list);
        return list;
    }

    private String certificate(String list) {
        return officer.logIn().get(list).text();
    }

    private int witness(Person person, String number) {
        var visitor = person.logIn();
        var page = visitor.get("/keys");
        visitor.post(
                "/keys/backups/witness",
                Map.of(
                        "_csrf",
                        page.select("input[name=_csrf]").first().val(),
                        "_once",
                        java.util.UUID.randomUUID().toString().replace("-", ""),
                        "number",
                        number));
        return visitor.status();
    }

    @Test
    void theCertificateNamesTheBackupsOfBeforeUntilTwoHaveSeenThemDestroyed() {
        var before = make();
        var gone = make();
        witness(security, gone.number());
        witness(officer, gone.number());
        var list = destroyed();
        var after = make();
        assertThat(certificate(list)).contains(before.number(), "保管密钥的人").doesNotContain(gone.number(), after.number());
        witness(security, before.number());
        assertThat(certificate(list)).as("one has seen it").contains(before.number());
        witness(officer, before.number());
        assertThat(certificate(list)).doesNotContain(before.number());
    }

    @Test
    void neitherTheMakerNorTheHolderNorOneTwiceIsAWitness() {
        var number = make().number();
        room.house.role(holder, "officer");
        assertThat(List.of(witness(system, number), witness(holder, number))).containsOnly(409);
        assertThat(witness(security, number)).isEqualTo(303);
        assertThat(witness(security, number)).isEqualTo(409);
        assertThat(room.house
                        .jdbc()
                        .sql("select witness_two is null from key_backup where number = ?")
                        .param(number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theCopyOpensWithThePassphraseAndIsSealed(@TempDir Path directory) throws IOException {
        var vault = room.house.bean(HomeVault.class).open();
        var sealed = vault.sealSmall(OwnerId.SYSTEM, Purpose.TITLE, PLACE, new byte[] {7});
        var keys = directory.resolve("keys");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(make().zip()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = keys.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        try (var restored =
                Vault.unseal(keys, directory.resolve("objects"), io.shoumi.TestHouse.PASSPHRASE.toCharArray())) {
            assertThat(restored.openSmall(OwnerId.SYSTEM, Purpose.TITLE, PLACE, sealed))
                    .containsExactly(7);
        }
    }

    @Test
    void thePageRegistersItWithAHolderWhoIsSomebodyElse() {
        var visitor = system.logIn();
        var typed = new java.util.HashMap<>(Map.of("medium", "光盘 7", "place", "保险柜", "holder", system.number()));
        var page = visitor.submit(visitor.get("/keys"), "/keys/backups", typed);
        assertThat(page.select(".fault").text()).contains("不能是制作人本人");
        typed.put("holder", holder.number());
        var before = room.house.lastEvidence();
        visitor.submit(visitor.get("/keys"), "/keys/backups", typed);
        assertThat(visitor.header("Content-Disposition")).matches("attachment; filename=\"MB-\\d{4}-\\d{4}.zip\"");
        assertThat(room.house.evidenceSince(before)).contains("keys-backed-up/done");
        assertThat(visitor.get("/keys").text()).contains("光盘 7", "保管密钥的人");
    }
}
