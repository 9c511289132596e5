package io.shoumi.secret;

import io.shoumi.desk.Shell;
import io.shoumi.extractor.Reason;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cover record of one secret with its classification: all that may be shown to whoever may see it. */
public record SecretRecord(
        SecretId id,
        Cover cover,
        Classified classified,
        List<ScopeLine> scope,
        @Nullable File file) {

    /** @param regulations R1 … R5 in force for the department */
    public record Cover(
            @Nullable String number,
            String coverTitle,
            String state,
            String kind,
            @Nullable String documentNumber,
            @Nullable String issuingBody,
            UUID unit,
            String unitZh,
            String unitEn,
            Handling handling,
            List<String> regulations) {}

    public record Handling(String archive, String unreleased, boolean customerData) {}

    /**
     * What was proposed last and, once decided, by whom.
     *
     * @param from when it was first classified; a changed term still counts from there
     */
    public record Classified(
            String level,
            int termYears,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String basis,
            By proposed,
            @Nullable By decided,
            @Nullable String outcome,
            @Nullable String opinion,
            Plan plan) {}

    /** The copies to be numbered on approval. */
    public record Plan(
            String origin, int paperCopies, @Nullable String placeCode) {}

    public record By(PersonId person, String name, Instant at) {}

    /** One entry of the scope, in words: a person, a unit, or a post of a unit. */
    public record ScopeLine(
            @Nullable String person,
            @Nullable String post,
            @Nullable String unitZh,
            @Nullable String unitEn) {
        /** In the viewer's language. */
        public String in(Shell shell) {
            if (person != null) {
                return person;
            }
            var unit = shell.pick(Objects.toString(unitZh, ""), Objects.toString(unitEn, ""));
            return post == null ? unit : unit + " " + shell.w("post." + post);
        }
    }

    /** The electronic original; its name is sealed. */
    public record File(
            long sizeBytes, @Nullable Integer pageCount, String mediaType, String extraction, String reasons) {
        public boolean readInFull() {
            return "FULL".equals(extraction);
        }

        public List<Reason> why() {
            return Intake.reasonsOf(reasons);
        }
    }

    public boolean active() {
        return "active".equals(cover.state());
    }

    /** Its copies are on the ledger, and may be had by the rules. */
    public boolean kept() {
        return active() || declassified();
    }

    public boolean declassified() {
        return "declassified".equals(cover.state());
    }

    public boolean refused() {
        return "refused".equals(cover.state());
    }

    public boolean pending() {
        return "proposed".equals(cover.state());
    }
}
