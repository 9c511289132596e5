package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.archive.Zip;
import io.shoumi.extractor.worker.archive.ZipMember;
import io.shoumi.extractor.worker.archive.ZipReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Workbooks: each sheet's name and cells as their user sees them, hidden sheets too, then comments. */
final class WorkbookReader implements PackageReader {

    private static final Pattern SHEET =
            Pattern.compile("xl/(worksheets|chartsheets|dialogsheets|macrosheets)/[^/]+\\.xml");
    private static final Pattern REMARKS =
            Pattern.compile("xl/(comments|threadedComments/).*\\.xml|xl/comments\\d*\\.xml");
    private static final Pattern CACHED =
            Pattern.compile("xl/(pivotCache|externalLinks|queryTables|tables)/[^/]+\\.xml|xl/connections\\.xml");

    @Override
    public void read(Reading at, Zip zip) throws IOException {
        var contents = new Contents(at);
        var strings = new SharedStrings();
        var styles = new CellStyles();
        var sheets = new SheetNames();
        readIf(zip, "xl/sharedStrings.xml", contents, strings);
        readIf(zip, "xl/styles.xml", contents, styles);
        readIf(zip, "xl/workbook.xml", contents, sheets);
        readIf(zip, "xl/_rels/workbook.xml.rels", contents, sheets);
        var all = new StringBuilder();
        for (var sheet : order(zip, sheets).entrySet()) {
            all.append(sheet.getValue()).append('\n');
            contents.read(sheet.getKey(), new SheetText(all, strings, styles));
        }
        sheets.definedNames(all);
        rest(zip, contents, all);
        at.part("xlsx", all);
        contents.finish();
        for (ZipMember member : zip.members()) {
            if (AlongWith.isFile(member.name())) {
                ZipReader.read(at, member);
            }
        }
    }

    /** The cells of the sheet that stands first in the workbook. */
    static void firstSheet(Zip zip, Contents contents, StringBuilder out) throws BudgetSpent {
        var strings = new SharedStrings();
        var styles = new CellStyles();
        var sheets = new SheetNames();
        readIf(zip, "xl/sharedStrings.xml", contents, strings);
        readIf(zip, "xl/styles.xml", contents, styles);
        readIf(zip, "xl/workbook.xml", contents, sheets);
        readIf(zip, "xl/_rels/workbook.xml.rels", contents, sheets);
        for (ZipMember sheet : order(zip, sheets).keySet().stream().limit(1).toList()) {
            contents.read(sheet, new SheetCells(out, strings, styles));
        }
    }

    private static void rest(Zip zip, Contents contents, StringBuilder all) throws BudgetSpent {
        for (ZipMember member : zip.members()) {
            if (REMARKS.matcher(member.name()).matches()) {
                contents.read(member, new RunningText(all));
            } else if (CACHED.matcher(member.name()).matches()) {
                contents.read(member, new AttributeValues(all));
            }
        }
        AlongWith.read(zip, contents, all);
    }

    private static void readIf(Zip zip, String name, Contents contents, Xml.Handler handler) throws BudgetSpent {
        for (ZipMember member : zip.members()) {
            if (member.name().equalsIgnoreCase(name)) {
                contents.read(member, handler);
            }
        }
    }

    /** As the workbook lists them, then any sheet it does not list. */
    private static Map<ZipMember, String> order(Zip zip, SheetNames names) {
        var byName = new LinkedHashMap<String, ZipMember>();
        zip.members().stream()
                .filter(it -> SHEET.matcher(it.name()).matches())
                .forEach(it -> byName.put(it.name(), it));
        var ordered = new LinkedHashMap<ZipMember, String>();
        names.byTarget().forEach((target, name) -> {
            ZipMember member = byName.remove(target);
            if (member != null) {
                ordered.put(member, name);
            }
        });
        byName.values().forEach(it -> ordered.put(it, ""));
        return ordered;
    }
}
