package io.shoumi.secret.web;

import io.shoumi.desk.Shell;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.GuideEntry;
import io.shoumi.secret.SecretRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a cover record says, in the page's language. */
@Component
class RecordWords {
    private final Map<String, GuideEntry> guide = Catalogue.load().guide().entries().stream()
            .collect(Collectors.toMap(GuideEntry::code, Function.identity()));

    RecordFacts facts(Shell shell, SecretRecord record) {
        var kind = guide.get(record.cover().kind());
        return new RecordFacts(
                kind == null
                        ? record.cover().kind()
                        : shell.pick(kind.title().zh(), kind.title().en()),
                kind == null ? null : kind.clause().toString(),
                term(shell, record),
                shell.pick(record.cover().unitZh(), record.cover().unitEn()),
                record.scope().stream().map(line -> line.in(shell)).toList(),
                handling(shell, record.cover().handling()));
    }

    String kind(Shell shell, String code) {
        var kind = guide.get(code);
        return kind == null ? code : shell.pick(kind.title().zh(), kind.title().en());
    }

    List<GuideEntry> kinds() {
        return Catalogue.load().guide().entries();
    }

    private static String term(Shell shell, SecretRecord record) {
        var classified = record.classified();
        return classified.from() == null || classified.until() == null
                ? shell.w("secret.years", classified.termYears())
                : shell.w("secret.from-until", classified.from(), classified.until());
    }

    private static @Nullable String handling(Shell shell, SecretRecord.Handling handling) {
        var said = java.util.stream.Stream.of(
                        "none".equals(handling.archive()) ? "" : shell.w("secret.archive." + handling.archive()),
                        "none".equals(handling.unreleased())
                                ? ""
                                : shell.w("secret.unreleased." + handling.unreleased()),
                        handling.customerData() ? shell.w("secret.customer-data") : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? null : said;
    }
}
