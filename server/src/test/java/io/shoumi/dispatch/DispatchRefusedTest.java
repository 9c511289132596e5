package io.shoumi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import io.shoumi.custody.Freezing;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What may not be dispatched, by which clause. */
class DispatchRefusedTest {
    private final PostRoom room = new PostRoom();

    private String refused(PostRoom room, Visitor visitor, Map<String, Object> envelope, int copy) {
        var numbers = room.lines();
        var page = room.scan(visitor, envelope, copy);
        assertThat(visitor.status()).isIn(409, 422);
        assertThat(room.lines()).isEqualTo(numbers);
        return page.select("main .fault").text();
    }

    private String refused(String way) {
        return refused(room, room.clerk.logIn(), room.envelope(way, "F-1000"), 0);
    }

    @Test
    @Drives(value = "R1.1", kind = 'E')
    @Drives(value = "R4.B5", kind = 'E')
    void noWayThatIsNotSafeIsTakenWhateverIsPosted() {
        var before = room.house.lastEvidence();
        assertThat(refused("ordinary-post")).contains("普通邮寄", "R1.1");
        assertThat(refused("express")).contains("快递", "R1.1");
        assertThat(refused("telephone")).contains("R1.1");
        assertThat(refused("plain-fax")).contains("传真须加密");
        assertThat(refused("radio")).contains("无线", "R4.B5");
        assertThat(refused("public-network")).contains("R4.B5");
        assertThat(room.house.evidenceAbout(room.secret.id().value(), before))
                .hasSize(6)
                .allMatch("dispatched/refused"::equals);
        assertThat(room.custody(0)).isEqualTo("held");
    }

    @Test
    @Drives(value = "R1.1", kind = 'E')
    void whatIsNotAllowedIsOfferedNowhereAndShownWithItsClause() {
        var page = room.clerk.logIn().get("/counter/dispatch");
        assertThat(page.select("select[name=way] option").eachAttr("value"))
                .containsExactly(
                        "", "courier", "own-courier", "confidential-mail", "encrypted-fax", "encrypted-network");
        var barred = page.select("main tr").eachText();
        assertThat(barred)
                .anyMatch(row -> row.contains("普通邮寄") && row.contains("R1.1"))
                .anyMatch(row -> row.contains("普通传真") && row.contains("R4.B5"))
                .anyMatch(row -> row.contains("电话") && row.contains("R1.1"))
                .anyMatch(row -> row.contains("无线电") && row.contains("R4.B5"));
    }

    @Test
    @Drives(value = "R3.7", kind = 'E')
    @Drives(value = "R3.20", kind = 'E')
    void mediaDoNotGoByPostNorAnythingByPlainFaxOrTelephone() {
        var media = new PostRoom(room.house, null, "R3").on("stick");
        var clerk = media.clerk.logIn();
        assertThat(refused(media, clerk, media.envelope("ordinary-post", "F-1"), 0))
                .contains("介质", "R3.7");
        assertThat(refused(media, clerk, media.envelope("plain-fax", "F-1"), 0)).contains("R3.20");
        assertThat(refused(media, clerk, media.envelope("mobile", "F-1"), 0)).contains("R3.20");
        media.sent("courier", "F-1", 0);
    }

    @Test
    void whereNothingIsAdoptedStillOnlyWhatIsSafeIsTaken() {
        var bare = new PostRoom(room.house, null);
        assertThat(refused(bare, bare.clerk.logIn(), bare.envelope("express", "F-1"), 0))
                .contains("只能用机要交通");
    }

    @Test
    void theWaySuitsTheCarrier() {
        assertThat(refused("encrypted-fax")).contains("封装递送");
        var file = new PostRoom().on("file");
        assertThat(refused(file, file.clerk.logIn(), file.envelope("courier", "F-1"), 0))
                .contains("加密线路");
        file.sent("encrypted-network", "TX-77", 0);
        assertThat(file.custody(0)).isEqualTo("sent-out " + file.addressee);
    }

    @Test
    void aStateLevelGoesByNoLineThatIsNotApproved() {
        var file = new PostRoom().on("file");
        file.house
                .jdbc()
                .sql("update secret set level = 'state-secret' where id = ?")
                .param(file.secret.id().value())
                .update();
        assertThat(refused(file, file.clerk.logIn(), file.envelope("encrypted-network", "TX-78"), 0))
                .contains("国密", "机要交通");
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void onlyTheDepartmentsDesignatedClerkDispatches() {
        room.inScope(room.courier);
        room.inScope(room.colleague);
        var envelope = room.envelope("courier", "F-1001");
        assertThat(refused(room, room.colleague.logIn(), envelope, 0)).contains("保密员", "R1.2");
        assertThat(refused(room, room.courier.logIn(), envelope, 0)).contains("保密员", "R1.2");
        var line = room.sent("courier", "F-1001", 0);
        var courier = room.courier.logIn();
        assertThat(courier.get(line).select("form[action^=/dispatches]")).isEmpty();
        for (var act : Map.<String, Map<String, Object>>of(
                        "/slip", Map.of("receiver", "周", "day", "20260601", "time", "1200"),
                        "/strike", Map.of("strike", "没发"),
                        "/correct", Map.of("organisation", room.addressee, "envelope", "F", "reason", "错"))
                .entrySet()) {
            room.postByHand(courier, line + act.getKey(), act.getValue());
            assertThat(courier.status()).as(act.getKey()).isEqualTo(409);
        }
        assertThat(room.custody(0)).isEqualTo("sent-out " + room.addressee);
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void onlySomebodyDesignatedToPassOnCarries() {
        var envelope = room.envelope("own-courier", "F-1002");
        envelope.put("courier", room.colleague.number());
        assertThat(refused(room, room.clerk.logIn(), envelope, 0)).contains(room.colleague.name(), "指定传递", "R2.8.2");
        envelope.put("courier", "");
        assertThat(refused(room, room.clerk.logIn(), envelope, 0)).contains("工号或姓名");
        envelope.put("courier", room.clerk.number());
        assertThat(refused(room, room.clerk.logIn(), envelope, 0)).contains("交接须有两个人");
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void aCourierWhoIsDesignatedNoMoreDoesNotReceive() {
        var line = room.sent("own-courier", "F-1003", 0);
        room.house
                .jdbc()
                .sql("update designation set during = tstzrange(lower(during), ?) where person_id = ?")
                .params(
                        Timestamp.from(room.house.now().minus(Duration.ofDays(1))),
                        room.courier.id().value())
                .update();
        var courier = room.courier.logIn();
        courier.submit(courier.get(line + "/carry"), line + "/confirm", Map.of());
        assertThat(courier.status()).isEqualTo(409);
        assertThat(room.custody(0)).isEqualTo("in-transit");
        var clerk = room.clerk.logIn();
        room.postByHand(clerk, line + "/slip", Map.of("receiver", "周", "day", "20260601", "time", "1200"));
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(clerk.get(line).select("form[action$=/slip]")).isEmpty();
        clerk.submit(clerk.get(line), line + "/strike", Map.of("strike", "换人递送"));
        assertThat(room.custody(0)).isEqualTo("held");
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void anEnvelopeHasANumber() {
        var fault = refused(room, room.clerk.logIn(), room.envelope("courier", " "), 0);
        assertThat(fault).contains("封套编号");
    }

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void toAnOutsiderNothingIsDispatchedWithoutTheGeneralManager() {
        var envelope = room.envelope("courier", "F-1004");
        envelope.put("organisation", "某设计院" + room.number);
        envelope.put("relation", "outsider");
        assertThat(refused(room, room.clerk.logIn(), envelope, 0)).contains("总经理", "R2.10");
        var line = room.sent("courier", "F-1004", 0);
        var clerk = room.clerk.logIn();
        var page = clerk.submit(
                clerk.get(line),
                line + "/correct",
                Map.of("organisation", "某设计院" + room.number, "relation", "outsider", "envelope", "F-1", "reason", "改"));
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(page.select("main .fault").text()).contains("R2.10");
    }

    @Test
    void anAddresseeThatNobodyKnowsIsNotGuessed() {
        var envelope = room.envelope("courier", "F-1005");
        envelope.put("relation", "");
        assertThat(refused(room, room.clerk.logIn(), envelope, 0)).contains(room.addressee, "外单位");
    }

    @Test
    void whatLiesBeyondTheScopeIsNotKnown() {
        var other = new PostRoom();
        var envelope = new HashMap<>(room.envelope("courier", "F-1006"));
        envelope.put("label", other.label(0));
        var clerk = room.clerk.logIn();
        var page = clerk.submit(clerk.get("/counter/dispatch"), "/counter/dispatch", envelope);
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(page.select("main .fault").text()).contains("没有认出这个标签");
        clerk.get(other.sent("courier", "F-1", 0));
        assertThat(clerk.status()).isEqualTo(404);
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void whatIsFrozenStays() {
        new TransactionTemplate(room.house.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> room.house
                        .bean(Freezing.class)
                        .freezeWithoutEvidence(
                                room.secret.copies().getFirst().id(), UUID.randomUUID(), room.clerk.id()));
        assertThat(refused("courier")).contains("冻结", "R1.2");
    }

    @Test
    void whatCirculatesIsListedOrPromisedStays() {
        var jdbc = room.house.jdbc();
        var circulation = UUID.randomUUID();
        jdbc.sql(
                        "insert into circulation (id, number, secret_id, clerk_id, proposal, started_at) values (?, ?, ?, ?, '传阅', ?)")
                .params(
                        circulation,
                        "CY-T" + room.number,
                        room.secret.id().value(),
                        room.clerk.id().value(),
                        Timestamp.from(room.house.now()))
                .update();
        jdbc.sql("insert into circulation_copy (circulation_id, carrier_id) values (?, ?)")
                .params(circulation, room.secret.copies().getFirst().id().value())
                .update();
        assertThat(refused("courier")).contains("传阅");
        listed(1);
        assertThat(refused(room, room.clerk.logIn(), room.envelope("courier", "F"), 1))
                .contains("销毁清册");
        promised(2);
        assertThat(refused(room, room.clerk.logIn(), room.envelope("courier", "F"), 2))
                .contains("借阅已获准");
    }

    private void promised(int copy) {
        var request = UUID.randomUUID();
        var carrier = room.secret.copies().get(copy).id().value();
        var now = Timestamp.from(room.house.now());
        var later = Timestamp.from(room.house.now().plus(Duration.ofDays(3)));
        room.house
                .jdbc()
                .sql(
                        "insert into request (id, number, act, requester_id, secret_id, carrier_id, unit_id, content, content_hash, state, submitted_at, expires_at, closed_at) values (?, ?, 'Borrow', ?, ?, ?, ?, '{}', ?, 'approved', ?, ?, ?)")
                .params(
                        request,
                        "SQ-T" + room.number,
                        room.colleague.id().value(),
                        room.secret.id().value(),
                        carrier,
                        room.unit,
                        new byte[32],
                        now,
                        later,
                        now)
                .update();
        room.house
                .jdbc()
                .sql(
                        "insert into loan (id, number, request_id, secret_id, carrier_id, borrower_id, purpose, mode, approved_at, due_at, state) values (?, ?, ?, ?, ?, ?, '复核', 'paper', ?, ?, 'approved')")
                .params(
                        UUID.randomUUID(),
                        "JY-T" + room.number,
                        request,
                        room.secret.id().value(),
                        carrier,
                        room.colleague.id().value(),
                        now,
                        later)
                .update();
    }

    private void listed(int copy) {
        var list = UUID.randomUUID();
        room.house
                .jdbc()
                .sql(
                        "insert into destruction (id, number, unit_id, method, place, planned_at, handler_id, list_hash, state, created_at) values (?, ?, ?, 'shredding', '碎纸间', ?, ?, ?, 'submitted', ?)")
                .params(
                        list,
                        "XH-T" + room.number,
                        room.unit,
                        Timestamp.from(room.house.now()),
                        room.clerk.id().value(),
                        new byte[32],
                        Timestamp.from(room.house.now()))
                .update();
        room.house
                .jdbc()
                .sql("insert into destruction_item (destruction_id, line, carrier_id) values (?, 1, ?)")
                .params(list, room.secret.copies().get(copy).id().value())
                .update();
    }

    @Test
    void whatIsDispatchedIsNeitherSentTwiceNorMovedNorDestroyedBeforeItIsBack() {
        var line = room.sent("courier", "F-1007", 0);
        assertThat(refused("courier")).contains("已发出", "退回登记");
        var clerk = room.clerk.logIn();
        var place = room.house
                .jdbc()
                .sql("select code from place where unit_id = ?")
                .param(room.unit)
                .query(String.class)
                .single();
        clerk.submit(clerk.get("/counter/move"), "/counter/move", Map.of("label", room.label(0), "place", place));
        assertThat(clerk.status()).isEqualTo(409);
        room.back(clerk, line, 1);
        assertThat(clerk.status()).isEqualTo(422);
        room.back(clerk, line, 0);
        assertThat(room.custody(0)).isEqualTo("held");
    }

    @Test
    void refusedLinesStandOnTopWithTheReason() {
        var clerk = room.clerk.logIn();
        room.scan(clerk, room.envelope("express", "F-1008"), 0);
        room.scan(clerk, room.envelope("courier", "F-1008"), 1);
        room.scan(clerk, room.envelope("courier", "F-1008"), 1);
        var lines = clerk.get("/counter/dispatch").select("table tbody").first();
        assertThat(java.util.Objects.requireNonNull(lines).select("tr").eachText())
                .hasSize(3)
                .first()
                .satisfies(row -> assertThat(row).contains("000002", "拒绝"));
        assertThat(List.of(lines.select("tr").get(1).text())).allMatch(row -> row.contains("R1.1"));
        assertThat(lines.select("tr").get(2).text()).contains("已登记发出");
    }
}
