package io.shoumi.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.home.HomeVault;
import io.shoumi.identity.RoleGrants;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Another root key: asked by one, agreed by another of another office, done while people work. */
class ChangingRootTest {
    private static final ContextId PLACE = new ContextId("test");

    private final TestHouse house = TestHouse.house();
    private final Person system = administrator("系统管理员", "system-admin");
    private final Person security = administrator("安全管理员", "security-admin");

    private Person administrator(String name, String role) {
        var person = house.stranger(name, house.group());
        house.pledge(person);
        house.role(person, role);
        return person;
    }

    private io.shoumi.vault.OpenVault vault() {
        return house.bean(HomeVault.class).open();
    }

    private static void send(Visitor visitor, String act, Map<String, String> values) {
        visitor.submit(visitor.get("/keys"), "/keys/root/" + act, values);
    }

    @Test
    void withTheSecondPersonEverythingIsWrappedAnewAndTheOldRootKeyIsGone() {
        var owner = new OwnerId(UUID.randomUUID());
        vault().createOwner(owner);
        var sealed = vault().sealSmall(owner, Purpose.TITLE, PLACE, new byte[] {1, 2});
        var before = vault().root().id();
        var start = house.lastEvidence();
        var asker = system.logIn();
        send(asker, "ask", Map.of("reason", "一名管理员离职"));
        assertThat(asker.get("/keys").select("form[action=/keys/root/agree]"))
                .as("nobody agrees with himself")
                .isEmpty();
        send(security.logIn(), "agree", Map.of());
        await().atMost(Duration.ofSeconds(60)).until(() -> state().equals(List.of("done")));
        assertThat(vault().root().changing()).isFalse();
        assertThat(vault().root().id()).isNotEqualTo(before);
        assertThat(vault().openSmall(owner, Purpose.TITLE, PLACE, sealed)).containsExactly(1, 2);
        assertThat(house.evidenceSince(start))
                .contains("root-change-asked/done", "root-change-agreed/done", "root-key-changed/done");
        assertThat(security.logIn().get("/keys").text())
                .contains("0 天", "一名管理员离职", vault().root().id().toString().substring(0, 8));
    }

    private List<String> state() {
        return house.jdbc()
                .sql("select state from root_change where reason = '一名管理员离职'")
                .query(String.class)
                .list();
    }

    @Test
    void oneAloneChangesNothing() {
        var before = vault().root().id();
        var asker = system.logIn();
        send(asker, "ask", Map.of("reason", "试一试"));
        var page = asker.get("/keys");
        asker.post(
                "/keys/root/agree",
                Map.of("_csrf", page.select("input[name=_csrf]").first().val(), "_once", "0".repeat(32)));
        assertThat(asker.status()).isEqualTo(409);
        assertThat(vault().root().id()).isEqualTo(before);
        send(asker, "drop", Map.of());
        assertThat(asker.get("/keys").select("form[action=/keys/root/ask]")).isNotEmpty();
    }

    @Test
    void whoAskedMustBeInOfficeStill() {
        var before = vault().root().id();
        var leaver = administrator("被停用的", "system-admin");
        send(leaver.logIn(), "ask", Map.of("reason", "停用前提出"));
        house.bean(RoleGrants.class).suspend(leaver.id());
        var other = security.logIn();
        var page = other.get("/keys");
        other.submit(page, "/keys/root/agree", Map.of());
        assertThat(other.status()).isEqualTo(409);
        assertThat(vault().root().id()).isEqualTo(before);
        send(other, "drop", Map.of());
        assertThat(other.get("/keys").select("form[action=/keys/root/ask]")).isNotEmpty();
    }

    @Test
    void whatNobodyAgreedToLapsesAfterADay() {
        var asker = system.logIn();
        send(asker, "ask", Map.of("reason", "无人同意"));
        house.pass(Duration.ofHours(25));
        var late = security.logIn();
        assertThat(late.get("/keys").select("form[action=/keys/root/agree]")).isEmpty();
        assertThat(late.get("/keys").select("form[action=/keys/root/ask]")).isNotEmpty();
    }

    @Test
    void withoutAReasonNothingIsAsked() {
        var asker = system.logIn();
        asker.submit(asker.get("/keys"), "/keys/root/ask", Map.of("reason", " "));
        assertThat(asker.status()).isEqualTo(422);
    }
}
