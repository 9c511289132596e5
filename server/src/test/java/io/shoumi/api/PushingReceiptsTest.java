package io.shoumi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An office system pushes received documents under its token. */
class PushingReceiptsTest {
    private final Office office = new Office().designated();
    private final String token = office.token("receipts.write", "secrets.read");

    @Test
    void aDocumentOnPaperIsProposedDecidedByAnotherAndPulled() {
        var before = office.house.lastEvidence();
        var sent = office.onPaper();
        var pushed = office.push(token, Office.key(), sent);
        assertThat(pushed.status()).as(pushed.text()).isEqualTo(201);
        assertThat(office.house.evidenceSince(before)).containsExactly("classification-proposed/done");
        assertThat(office.house.lastEntry())
                .contains("\"token\":\"" + office.idOfLastToken() + "\"", "\"actor\":\"" + office.officer.id() + "\"")
                .doesNotContain("铁矿石");
        var id = String.valueOf(pushed.json().get("id"));
        assertThat(office.get(token, "/api/v1/receipts/" + id).json())
                .containsEntry("state", "proposed")
                .containsEntry("number", null);
        office.approve(id);
        var decided = office.get(token, "/api/v1/receipts/" + id).json();
        assertThat(decided).containsEntry("state", "active").containsEntry("opinion", "同意");
        var shown = office.get(token, "/api/v1/secrets/" + id);
        assertThat(shown.json())
                .containsEntry("number", decided.get("number"))
                .containsEntry("documentNumber", sent.get("documentNumber"));
        assertThat(shown.list("copies"))
                .hasSize(2)
                .allSatisfy(copy -> assertThat((Map<?, ?>) copy)
                        .extracting("state", "origin", "holder")
                        .containsExactly("held", "received", office.officer.name()));
        assertThat(shown.text()).doesNotContain("铁矿石");
    }

    @Test
    void aFileIsPushedFirstAndThenRegistered() {
        var before = office.house.lastEvidence();
        var file = office.pushFile(token, Office.key(), office.unit.toString(), "关于铁矿石采购的通知。");
        assertThat(file.json()).as(file.text()).containsEntry("state", "waiting");
        assertThat(office.house.evidenceSince(before)).containsExactly("file-received/done");
        var id = String.valueOf(file.json().get("id"));
        assertThat(office.get(token, "/api/v1/receipts/" + id).json()).containsEntry("state", "waiting");
        var receipt = office.receipt();
        receipt.put("file", id);
        assertThat(office.push(token, Office.key(), receipt).json())
                .containsEntry("id", id)
                .containsEntry("state", "proposed");
        assertThat(office.push(token, Office.key(), receipt).status()).isEqualTo(404);
    }

    @Test
    void sentAgainUnderItsKeyItIsDoneOnceAndAnsweredAlike() {
        var key = Office.key();
        var receipt = office.onPaper();
        var before = office.house.lastEvidence();
        var first = office.push(token, key, receipt);
        assertThat(first.status()).isEqualTo(201);
        assertThat(office.push(token, key, receipt)).isEqualTo(first);
        assertThat(office.house.evidenceSince(before)).containsExactly("classification-proposed/done");
        receipt.put("coverTitle", "另一份");
        var other = office.push(token, key, receipt);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.faulty()).containsExactly("Idempotency-Key");
        var file = office.pushFile(token, key + "f", office.unit.toString(), "通知。");
        assertThat(office.pushFile(token, key + "f", office.unit.toString(), "通知。"))
                .isEqualTo(file);
        assertThat(office.pushFile(token, key + "f", office.unit.toString(), "通告。")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void withoutAKeyNothingIsDone() {
        var refused = office.push(token, "", office.onPaper());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faulty()).containsExactly("Idempotency-Key");
    }

    @Test
    void whoseIssuerIsNotDesignatedPushesNothing() {
        var other = new Office();
        var theirs = other.token("receipts.write");
        var before = other.house.lastEvidence();
        var refused = other.push(theirs, Office.key(), other.onPaper());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.list("clauses").toString()).contains("R1.2");
        assertThat(other.house.evidenceSince(before)).containsExactly("classification-proposed/refused");
        assertThat(other.pushFile(theirs, Office.key(), other.unit.toString(), "通知。")
                        .status())
                .isEqualTo(409);
        var elsewhere = office.onPaper();
        elsewhere.put("unit", other.unit.toString());
        assertThat(office.push(token, Office.key(), elsewhere).status()).isEqualTo(409);
    }

    @Test
    void whatIsUnknownMissingOrMistypedIsRefusedByItsNameInTheAskersLanguage() {
        var receipt = office.onPaper();
        receipt.put("colour", "red");
        receipt.put("termYears", "5");
        receipt.put("scopePeople", List.of(1));
        receipt.put("customerData", "yes");
        receipt.put("place", "P1");
        receipt.remove("basis");
        var key = Office.key();
        var before = office.house.lastEvidence();
        var refused = office.inEnglish().push(token, key, receipt);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faulty())
                .containsExactlyInAnyOrder("colour", "termYears", "scopePeople", "customerData", "place", "basis");
        assertThat(refused.text()).contains("Unknown field: colour.", "it should be integer", "Field basis is missing");
        assertThat(office.house.evidenceSince(before)).containsExactly("classification-proposed/refused");
        var faulty = office.onPaper();
        faulty.put("level", "most-secret");
        faulty.put("termYears", 99);
        assertThat(office.push(token, key, faulty).faulty()).containsExactlyInAnyOrder("level", "termYears");
        assertThat(office.push(token, key, office.onPaper()).status())
                .as("a refused call spends no key")
                .isEqualTo(201);
    }

    @Test
    void whatIsNoJsonOrTooLargeIsRefused() {
        for (var text : List.of("", "[]", "{", "null", "{\"unit\":\"a\",\"unit\":\"b\"}", "coverTitle=a")) {
            var refused = office.pushText(token, Office.key(), text);
            assertThat(refused.status()).as(text).isEqualTo(422);
            assertThat(refused.faulty()).containsExactly("body");
        }
        var large = office.onPaper();
        large.put("basis", "长".repeat(100_000));
        var refused = office.push(token, Office.key(), large);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("256 KiB");
    }

    @Test
    void anotherRightOpensNothingHere() {
        var reader = office.token("secrets.read");
        assertThat(office.push(reader, Office.key(), office.onPaper()).status()).isEqualTo(403);
        assertThat(office.pushFile(reader, Office.key(), office.unit.toString(), "通知。")
                        .status())
                .isEqualTo(403);
        assertThat(office.get(office.token("receipts.write"), "/api/v1/secrets").status())
                .isEqualTo(403);
        assertThat(office.get(reader, "/api/v1/registers/receipt").status()).isEqualTo(403);
        assertThat(office.push(office.token("report-findings"), Office.key(), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFileForAnUnknownDepartmentOrWithUnknownFieldsIsRefused() {
        assertThat(office.pushFile(token, Office.key(), "P1", "通知。").faulty()).containsExactly("unit");
        assertThat(office.pushFile(token, Office.key(), UUID.randomUUID().toString(), "通知。")
                        .status())
                .isIn(404, 409);
    }

    @Test
    void choicesAreThoseOfTheIssuer() {
        var choices = office.get(token, "/api/v1/choices");
        assertThat(choices.text()).contains(office.unit.toString(), office.safe.toString(), "major-decisions");
        assertThat(choices.list("departments")).hasSize(1);
    }
}
