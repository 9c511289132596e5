package io.shoumi.people.web;

import io.shoumi.desk.Shell;
import io.shoumi.people.CellFault;
import io.shoumi.people.ImportColumn;
import io.shoumi.people.Importing;
import io.shoumi.people.Post;
import io.shoumi.people.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that people fill in: the blank form, and what they sent with the faults as comments. Written here, never read. */
final class Workbooks {
    private static final int WIDTH = 18 * 256;

    private Workbooks() {}

    /** The blank form; a second sheet explains the columns and lists units and posts. */
    static byte[] template(Shell shell, List<Unit> units) {
        return workbook(book -> {
            var sheet = book.createSheet(shell.w("nav.people"));
            head(sheet, shell, bold(book));
            text(book, sheet);
            var help = book.createSheet(shell.w("people.import.help"));
            var inert = inert(book);
            var row = 0;
            for (var line : help(shell, units)) {
                var cells = help.createRow(row++);
                for (var i = 0; i < line.size(); i++) {
                    put(cells.createCell(i), line.get(i), inert);
                }
            }
            help.setColumnWidth(0, WIDTH);
            help.setColumnWidth(1, 3 * WIDTH);
        });
    }

    private static List<List<String>> help(Shell shell, List<Unit> units) {
        var posts = Arrays.stream(Post.values())
                .map(post -> shell.w("post." + post.code()))
                .collect(Collectors.joining(shell.pick("、", ", ")));
        var lines = new java.util.ArrayList<List<String>>();
        lines.add(List.of(ImportColumn.POSTS.heading(shell.lang()), posts));
        lines.add(List.of(ImportColumn.LOGIN.heading(shell.lang()), shell.w("people.login.default")));
        lines.add(List.of(ImportColumn.TRAINED.heading(shell.lang()), "2026-01-05"));
        units.forEach(unit -> lines.add(List.of(unit.code(), unit.name(shell.lang()))));
        return lines;
    }

    /** What was sent, with each fault as a comment on its cell. */
    static byte[] faulted(Shell shell, Importing.Result.Faulty faulty) {
        return workbook(book -> {
            var sheet = book.createSheet(shell.w("nav.people"));
            var inert = inert(book);
            var columns = faulty.sheet().columns();
            var head = sheet.createRow(0);
            columns.forEach((column, number) -> head.createCell(number - 1).setCellValue(column.heading(shell.lang())));
            faulty.sheet().lines().forEach((number, cells) -> {
                var row = sheet.createRow(number - 1);
                cells.forEach((column, cell) -> put(row.createCell(column - 1), cell.text(), inert));
            });
            var marked = marked(book);
            faulty.faults().forEach(fault -> comment(shell, sheet, marked, fault));
            columns.values().forEach(number -> sheet.setColumnWidth(number - 1, WIDTH));
        });
    }

    private static void comment(Shell shell, Sheet sheet, CellStyle marked, CellFault fault) {
        var row = sheet.getRow(fault.row() - 1) == null
                ? sheet.createRow(fault.row() - 1)
                : sheet.getRow(fault.row() - 1);
        var cell =
                row.getCell(fault.column() - 1, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(marked);
        var what = shell.w(fault.fault().messageKey(), fault.fault().arguments());
        var old = cell.getCellComment();
        if (old != null) {
            old.setString(sheet.getWorkbook()
                    .getCreationHelper()
                    .createRichTextString(old.getString().getString() + "\n" + what));
        } else {
            annotate(sheet, cell, what);
        }
    }

    private static void annotate(Sheet sheet, Cell cell, String what) {
        var helper = sheet.getWorkbook().getCreationHelper();
        var anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(what));
        cell.setCellComment(comment);
    }

    private static void head(Sheet sheet, Shell shell, CellStyle bold) {
        var head = sheet.createRow(0);
        for (var column : ImportColumn.values()) {
            var cell = head.createCell(column.ordinal());
            cell.setCellValue(column.heading(shell.lang()));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(column.ordinal(), WIDTH);
        }
        sheet.createFreezePane(0, 1);
    }

    /** Staff numbers keep their leading noughts. */
    private static void text(XSSFWorkbook book, Sheet sheet) {
        var text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        for (var column : ImportColumn.values()) {
            sheet.setDefaultColumnStyle(column.ordinal(), text);
        }
    }

    private static void put(Cell cell, String text, CellStyle style) {
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** What was typed stays text, also when somebody edits the cell or saves the sheet in another form: a formula never runs. */
    private static CellStyle inert(XSSFWorkbook book) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle bold(XSSFWorkbook book) {
        var font = book.createFont();
        font.setBold(true);
        var style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static CellStyle marked(XSSFWorkbook book) {
        var style = inert(book);
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> fill) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
