package io.shoumi.people;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Importing people from a workbook: all of its rows, or none. */
@Component
public class Importing {
    public static final int FILE_BYTES_MAX = 2 * 1024 * 1024;
    private static final int ROWS_MAX = 2000;

    private final ConfinedSheets sheets;
    private final Entering entering;
    private final Units units;
    private final Ledger ledger;
    private final Clock clock;

    Importing(ConfinedSheets sheets, Entering entering, Units units, Ledger ledger, Clock clock) {
        this.sheets = sheets;
        this.entering = entering;
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of an import. */
    public sealed interface Result {
        /** Everybody was entered. */
        record Imported(List<Slip> slips) implements Result {
            public Imported {
                slips = List.copyOf(slips);
            }
        }

        /** Nobody was entered, because of these cells. */
        record Faulty(PeopleSheet sheet, List<CellFault> faults) implements Result {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Imports everybody that the file names.
     *
     * @throws BadInput when the file cannot be read in full, or holds nobody or too many
     */
    @Transactional
    public Result importFrom(Caller by, byte[] file, String lang) {
        var sheet = read(file, lang);
        var check = new SheetCheck(
                        sheet, units.all(), clock.instant().atZone(Period.CHINA).toLocalDate(), entering::faultsOf)
                .run();
        if (!check.faults().isEmpty()) {
            return new Result.Faulty(sheet, check.faults());
        }
        var slips = new ArrayList<Slip>();
        check.people().forEach(person -> slips.add(entering.enter(person, by.person())));
        ledger.stage(Act.done(ActKind.PEOPLE_IMPORTED, by.person(), "people")
                .with("count", slips.size())
                .with("file-sha256", sha256(file))
                .with(
                        "persons",
                        slips.stream().map(slip -> slip.person().toString()).toList()));
        return new Result.Imported(slips);
    }

    private PeopleSheet read(byte[] file, String lang) {
        if (file.length == 0) {
            throw new BadInput("file", "people.import.file-missing");
        }
        if (file.length > FILE_BYTES_MAX) {
            throw new BadInput("file", "people.import.too-large", FILE_BYTES_MAX / 1024 / 1024);
        }
        var table = sheets.read(file);
        if (!table.unread().isEmpty()) {
            var why = table.unread().getFirst().reason().message(Locale.of(lang));
            throw new BadInput("file", "people.import.unreadable", why);
        }
        var sheet = PeopleSheet.of(table.cells());
        if (sheet.lines().isEmpty() || sheet.lines().size() > ROWS_MAX) {
            throw new BadInput("file", "people.import.rows", ROWS_MAX);
        }
        return sheet;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
