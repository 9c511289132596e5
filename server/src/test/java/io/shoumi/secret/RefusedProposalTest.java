package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeVault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A proposal comes back refused, or a file is never proposed. */
class RefusedProposalTest {
    private final Registry registry = new Registry();

    private UUID refused() {
        var id = registry.proposed("核心商密 方案", registry.proposal());
        decide(id, Map.of("decision", "refuse", "opinion", "密级过高"));
        return id;
    }

    private void decide(UUID id, Map<String, String> decision) {
        var visitor = registry.supervisor.logIn();
        var address = "/secrets/" + id + "/classification";
        visitor.submit(visitor.get(address), address, decision);
    }

    private String state(UUID id) {
        return registry.house
                .jdbc()
                .sql("select state from secret where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void theProposerCorrectsItAndAnotherDecisionIsAskedFor() {
        var id = refused();
        var clerk = registry.clerk.logIn();
        var address = "/secrets/" + id + "/classification";
        assertThat(clerk.get("/").select("main a").eachAttr("href")).contains(address);
        assertThat(clerk.get(address).select("a").eachAttr("href")).contains(address + "/again");
        var before = registry.house.lastEvidence();
        var form = clerk.get(address + "/again");
        assertThat(registry.house.evidenceSince(before)).containsExactly("true-title-shown/done");
        assertThat(form.select("input[name=trueTitle]").val()).isEqualTo("关于收购某公司的方案");
        assertThat(form.select("select[name=level] option[selected]").val()).isEqualTo("core");
        clerk.submit(form, address + "/again", Map.of("level", "ordinary", "termYears", "3"));
        assertThat(clerk.path()).isEqualTo(address);
        assertThat(state(id)).isEqualTo("proposed");
        assertThat(registry.house.evidenceSince(before)).containsOnlyOnce("classification-proposed/done");
        decide(id, Map.of("decision", "approve", "opinion", "同意"));
        assertThat(state(id)).isEqualTo("active");
        assertThat(rounds(id)).containsExactly("core refused", "ordinary approved");
        assertThat(clerk.get(address).select("main").text()).contains("密级过高");
    }

    private List<String> rounds(UUID id) {
        return registry.house
                .jdbc()
                .sql("select level || ' ' || outcome from classification where secret_id = ? order by proposed_at")
                .param(id)
                .query(String.class)
                .list();
    }

    @Test
    void nobodyElseCorrectsOrWithdrawsIt() {
        var id = refused();
        var address = "/secrets/" + id + "/classification";
        var other = registry.supervisor.logIn();
        var page = other.get(address);
        assertThat(page.select("form[action$=withdraw]")).isEmpty();
        var csrf = page.select("input[name=_csrf]").first().val();
        other.get(address + "/again");
        assertThat(other.status()).isEqualTo(404);
        other.post(address + "/withdraw", Map.of("_csrf", csrf));
        assertThat(other.status()).isEqualTo(404);
        assertThat(state(id)).isEqualTo("refused");
    }

    @Test
    void withdrawnItsKeyIsDestroyedAndTheRecordOfItStays() throws IOException {
        var id = refused();
        var address = "/secrets/" + id + "/classification";
        var clerk = registry.clerk.logIn();
        var objects = objects("select id from sealed_object where secret_id = ?", id);
        var before = registry.house.lastEvidence();
        var page = clerk.submit(clerk.get(address), address + "/withdraw", Map.of());
        assertThat(registry.house.evidenceSince(before)).containsOnlyOnce("classification-withdrawn/done");
        assertThat(state(id)).isEqualTo("withdrawn");
        assertThat(page.select("a[href$=again]")).isEmpty();
        assertErased(id, objects);
    }

    @Test
    void anUploadNeverProposedIsDiscardedWithItsBytes() throws IOException {
        var clerk = registry.clerk.logIn();
        registry.upload(clerk, Registry.text("废稿.txt", "不再需要"));
        var id = UUID.fromString(clerk.path().substring("/secrets/new/".length()));
        var objects = objects("select unnest(array[object_id, text_object_id]) from intake where id = ?", id);
        assertThat(stored(objects)).isNotEmpty();
        var page = clerk.get("/secrets/new");
        assertThat(page.select("a").eachAttr("href")).contains("/secrets/new/" + id);
        var before = registry.house.lastEvidence();
        var after = clerk.submit(page, "/secrets/new/" + id + "/discard", Map.of());
        assertThat(registry.house.evidenceSince(before)).containsExactly("file-discarded/done");
        assertThat(after.select("a").eachAttr("href")).doesNotContain("/secrets/new/" + id);
        assertErased(id, objects);
        gone(clerk, "/secrets/new/" + id);
    }

    private static void gone(Visitor visitor, String address) {
        visitor.get(address);
        assertThat(visitor.status()).isEqualTo(404);
    }

    private List<UUID> objects(String sql, UUID id) {
        return registry.house.jdbc().sql(sql).param(id).query(UUID.class).list();
    }

    private void assertErased(UUID id, List<UUID> objects) throws IOException {
        assertThat(registry.house.bean(HomeVault.class).open().destroyed())
                .anyMatch(key -> key.owner().value().equals(id));
        assertThat(objects).hasSize(2);
        assertThat(stored(objects)).isEmpty();
    }

    private List<String> stored(List<UUID> objects) throws IOException {
        try (var files = Files.walk(registry.house.bean(DataHome.class).objects())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> objects.stream().anyMatch(object -> name.contains(object.toString())))
                    .toList();
        }
    }
}
