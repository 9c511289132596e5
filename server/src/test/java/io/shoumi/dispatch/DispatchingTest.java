package io.shoumi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.clauses.Drives;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Copies go out and the signed slip comes back; at any time a line tells where each is. */
class DispatchingTest {
    private final PostRoom room = new PostRoom();

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    @Drives(value = "R1.2", kind = 'E')
    void theCourierSignsForTheEnvelopeAndTheAddresseeForTheSlip() {
        var before = room.house.lastEvidence();
        var line = room.sent("own-courier", "F-0001", 0);
        assertThat(room.custody(0)).isEqualTo("in-transit");
        assertThat(Inbox.of(room.courier.logIn()).counted().addresses()).containsExactly(line + "/carry");
        room.carried(line);
        assertThat(room.custody(0)).isEqualTo("lent");
        var clerk = room.clerk.logIn();
        assertThat(clerk.get("/secrets/" + room.secret.id()).select("main").text())
                .contains("递送中", room.courier.name());
        room.signed(clerk, line);
        assertThat(room.custody(0)).isEqualTo("sent-out " + room.addressee);
        assertThat(Inbox.of(room.courier.logIn()).counted().addresses()).isEmpty();
        assertThat(clerk.get("/secrets/" + room.secret.id()).select("main").text())
                .contains(room.addressee, "已发出")
                .doesNotContain("不平");
        assertThat(clerk.get(line).select("main").text()).contains("周局收", "已签收", "F-0001");
        assertThat(room.house.evidenceAbout(room.secret.id().value(), before))
                .containsSubsequence("dispatched/done", "hand-over-confirmed/done", "slip-entered/done");
    }

    @Test
    void whatGoesInOneEnvelopeIsOneLineAndTheNextEnvelopeAnother() {
        var line = room.sent("courier", "F-0002", 0, 1);
        assertThat(room.custody(1)).isEqualTo("sent-out " + room.addressee);
        assertThat(room.line(1)).isEqualTo(line);
        var other = room.sent("courier", "F-0003", 2);
        assertThat(other).isNotEqualTo(line);
        var numbers = room.lines().stream()
                .map(number -> Integer.parseInt(number.substring(number.length() - 4)))
                .toList();
        assertThat(numbers).hasSize(2);
        assertThat(numbers.get(1)).isGreaterThan(numbers.getFirst());
    }

    @Test
    void theEnvelopeStaysFilledInAndAnAddresseeIsTypedOnce() {
        room.sent("courier", "F-0004", 0);
        var clerk = room.clerk.logIn();
        var page = clerk.get("/counter/dispatch");
        assertThat(page.select("input[name=organisation]").val()).isEqualTo(room.addressee);
        assertThat(page.select("input[name=envelope]").val()).isEqualTo("F-0004");
        assertThat(page.select("datalist#organisations option").eachAttr("value"))
                .contains(room.addressee);
        clerk.submit(page, "/counter/dispatch", Map.of("label", room.label(1)));
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(room.line(1)).isEqualTo(room.line(0));
        assertThat(clerk.get("/counter/dispatch").select("main").text()).contains("000002", "已登记发出");
    }

    @Test
    void numbersHaveNoGap() {
        var before = last();
        room.sent("courier", "F-0005", 0);
        var visitor = room.clerk.logIn();
        room.scan(visitor, room.envelope("courier", "F-0006"), 0);
        assertThat(visitor.status()).isEqualTo(409);
        room.sent("courier", "F-0006", 1);
        assertThat(last()).isEqualTo(before + 2);
    }

    private int last() {
        return room.house
                .jdbc()
                .sql("select coalesce(max(last), 0) from register_number where register = 'FW'")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatComesBackFromOutsideLiesInItsPlaceAndMayGoOutAgain() {
        var line = room.sent("confidential-mail", "F-0007", 0, 1);
        var clerk = room.clerk.logIn();
        room.signed(clerk, line);
        room.back(clerk, line, 0);
        assertThat(room.custody(0)).isEqualTo("held");
        assertThat(room.custody(1)).isEqualTo("sent-out " + room.addressee);
        assertThat(clerk.get(line).select("tr:contains(000001)").text()).contains("已退回原处", room.clerk.name());
        assertThat(clerk.get("/secrets/" + room.secret.id()).select("main").text())
                .doesNotContain("不平");
        assertThat(room.sent("courier", "F-0008", 0)).isNotEqualTo(line);
    }

    @Test
    void whatCouldNotBeDeliveredTheCourierGivesBack() {
        var line = room.sent("own-courier", "F-0009", 0);
        room.carried(line);
        var clerk = room.clerk.logIn();
        room.back(clerk, line, 0);
        assertThat(room.custody(0)).isEqualTo("held");
        var courier = room.courier.logIn();
        assertThat(Inbox.of(courier).counted().addresses()).containsExactly(line + "/carry");
        courier.submit(courier.get(line + "/carry"), line + "/confirm", Map.of());
        assertThat(Inbox.of(courier).counted().addresses()).isEmpty();
        assertThat(clerk.get(line).select("main").text()).contains("已全部退回");
    }

    @Test
    void whatDidNotLeaveIsStruckAndStays() {
        var line = room.sent("own-courier", "F-0010", 0, 1);
        var clerk = room.clerk.logIn();
        clerk.submit(clerk.get(line), line + "/strike", Map.of("strike", ""));
        assertThat(clerk.status()).isEqualTo(422);
        clerk.submit(clerk.get(line), line + "/strike", Map.of("strike", "装错封套"));
        assertThat(room.custody(0)).isEqualTo("held");
        assertThat(room.custody(1)).isEqualTo("held");
        assertThat(Inbox.of(room.courier.logIn()).counted().addresses()).isEmpty();
        assertThat(clerk.get("/registers/dispatch?tab=all").select("tr.void").text())
                .contains("装错封套");
        assertThat(room.sent("own-courier", "F-0011", 0)).isNotEqualTo(line);
    }

    @Test
    void aStruckLineNamesTheOneThatCorrectsIt() {
        var line = room.sent("courier", "F-0012", 0);
        var clerk = room.clerk.logIn();
        var right = "国家能源局" + room.number;
        clerk.submit(
                clerk.get(line),
                line + "/correct",
                Map.of("organisation", right, "relation", "within", "envelope", "F-0013", "reason", "填错机关"));
        assertThat(clerk.status()).isEqualTo(200);
        var corrected = clerk.path();
        assertThat(corrected).isNotEqualTo(line);
        assertThat(room.custody(0)).isEqualTo("sent-out " + right);
        var number = room.lines().getLast();
        assertThat(clerk.get(line).select("main").text()).contains("更正见 " + number, "填错机关");
        assertThat(clerk.get("/registers/dispatch?tab=all").select("tr.void").text())
                .contains("更正见 " + number, "填错机关");
        assertThat(clerk.get("/registers/dispatch?tab=unsigned")
                        .select("tbody tr")
                        .eachText())
                .anyMatch(row -> row.contains(right) && row.contains("F-0013"));
        room.signed(clerk, corrected);
        room.back(clerk, corrected, 0);
        assertThat(room.custody(0)).isEqualTo("held");
    }

    @Test
    void aScanLeadsToTheLineFromEveryField() {
        var line = room.sent("own-courier", "F-0014", 0);
        var clerk = room.clerk.logIn();
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", room.label(0)));
        assertThat(clerk.path()).isEqualTo(line);
        var number = room.lines().getFirst();
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", number.toLowerCase(java.util.Locale.ROOT)));
        assertThat(clerk.path()).as("the slip's code").isEqualTo(line);
        clerk.submit(clerk.get("/counter/return"), "/counter/return", Map.of("label", room.label(0)));
        assertThat(clerk.path()).isEqualTo(line);
        var courier = room.courier.logIn();
        courier.submit(courier.get("/"), "/scan", Map.of("q", number));
        assertThat(courier.path()).isEqualTo(line + "/carry");
        var colleague = room.colleague.logIn();
        colleague.submit(colleague.get("/"), "/scan", Map.of("q", number));
        assertThat(colleague.status()).isEqualTo(404);
    }

    @Test
    void theCourierSeesTheEnvelopeAndNotWhatIsInIt() {
        var line = room.sent("own-courier", "F-0015", 0);
        var title = room.house
                .jdbc()
                .sql("select cover_title from secret where id = ?")
                .param(room.secret.id().value())
                .query(String.class)
                .single();
        var courier = room.courier.logIn();
        assertThat(courier.get(line + "/carry").text())
                .contains("F-0015", room.addressee)
                .doesNotContain(title);
        for (var path : List.of(line, line + "/slip.pdf", "/secrets/" + room.secret.id())) {
            courier.get(path);
            assertThat(courier.status()).as(path).isEqualTo(404);
        }
        assertThat(courier.get("/registers/dispatch?tab=all").text()).doesNotContain(title);
    }

    @Test
    void aSlipSaysWhoSignedAndWhenAndNeitherBeforeItWasSentNorInTimeToCome() {
        var line = room.sent("courier", "F-0016", 0);
        var clerk = room.clerk.logIn();
        for (var wrong : List.of(
                Map.of("receiver", ""),
                Map.of("receiver", "周", "day", "20200101"),
                Map.of("receiver", "周", "day", "20991231"),
                Map.of("receiver", "周", "time", "2561"))) {
            clerk.submit(clerk.get(line), line + "/slip", wrong);
            assertThat(clerk.status()).as(wrong.toString()).isEqualTo(422);
        }
        assertThat(clerk.get(line).select("main").text()).contains("在途");
        room.signed(clerk, line);
        room.postByHand(clerk, line + "/slip", Map.of("receiver", "再签", "day", "20260601", "time", "1200"));
        assertThat(clerk.status()).isEqualTo(409);
    }
}
