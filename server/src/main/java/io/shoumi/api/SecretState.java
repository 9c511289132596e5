package io.shoumi.api;

import io.shoumi.custody.CopyView;
import io.shoumi.desk.Shell;
import io.shoumi.secret.SecretRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret's record without its true title.
 *
 * @param from when it was first classified
 * @param regulations R1 … R5 in force for the department
 * @param file whether an electronic original lies in the vault
 */
record SecretState(
        UUID id,
        @Nullable String number,
        String coverTitle,
        String state,
        String level,
        int termYears,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String kind,
        @Nullable String documentNumber,
        @Nullable String issuingBody,
        Unit unit,
        List<String> regulations,
        boolean file,
        List<CopyState> copies) {
    SecretState {
        regulations = List.copyOf(regulations);
        copies = List.copyOf(copies);
    }

    static SecretState of(SecretRecord record, List<CopyView> copies, Shell shell) {
        var cover = record.cover();
        var classified = record.classified();
        return new SecretState(
                record.id().value(),
                cover.number(),
                cover.coverTitle(),
                cover.state(),
                classified.level(),
                classified.termYears(),
                classified.from(),
                classified.until(),
                cover.kind(),
                cover.documentNumber(),
                cover.issuingBody(),
                new Unit(cover.unitZh(), cover.unitEn()),
                cover.regulations(),
                record.file() != null,
                copies.stream().map(copy -> CopyState.of(copy, shell)).toList());
    }
}
