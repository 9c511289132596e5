package io.shoumi.register;

import io.shoumi.desk.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A register as a sheet for a spreadsheet: typed cells, the heads frozen. Rows are compressed as they come, so that only the file
 * itself is held, in memory and nowhere else. A text stays a text whatever it begins with, also when its cell is edited.
 */
final class SheetCopy<L> implements AutoCloseable {
    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final int FLUSHED = 200;
    private static final double CHARACTERS_A_MILLIMETRE = 0.62;

    private final Copied<L> copied;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(file, "Shoumi", "1.0");
    private final Worksheet sheet;
    private int row;

    SheetCopy(Copied<L> copied) {
        this.copied = copied;
        var title = copied.shell().w(copied.register().word("title"));
        sheet = book.newWorksheet(title);
        sheet.freezePane(2, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.header(title.replace("&", "&&"), Position.CENTER);
        heads();
    }

    private void heads() {
        var columns = copied.register().columns();
        for (var i = 0; i < columns.size(); i++) {
            sheet.width(i, Math.max(9, columns.get(i).width() * CHARACTERS_A_MILLIMETRE));
            sheet.inlineString(0, i, copied.shell().w(copied.register().heading(columns.get(i))));
            sheet.style(0, i).bold().format(TEXT).set();
        }
        row = 1;
    }

    void add(L line) {
        var struck = copied.struck(line);
        var cells = copied.cells(line);
        for (var i = 0; i < cells.size(); i++) {
            var column = copied.register().columns().get(i);
            var through = struck && column.use() != Column.Use.REMARK && column.kind() != Kind.LEVEL;
            put(i, cells.get(i), through);
        }
        row++;
        if (row % FLUSHED == 0) {
            flush();
        }
    }

    private void put(int column, Cell cell, boolean struck) {
        var format = value(column, cell, copied.shell());
        var style = sheet.style(row, column).format(format);
        (struck ? style.strikethrough() : style).set();
    }

    /** Writes the value; the format of its kind. */
    private String value(int column, Cell cell, Shell shell) {
        return switch (cell) {
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                yield DAY;
            }
            case Cell.Time(var at) -> {
                sheet.value(row, column, at.atZone(shell.times().zone()).toLocalDateTime());
                yield TIME;
            }
            case Cell.Due(var at, var late) -> {
                sheet.value(row, column, at.atZone(shell.times().zone()).toLocalDateTime());
                yield TIME;
            }
            case Cell.Amount(var number) -> {
                sheet.value(row, column, number);
                yield "0";
            }
            case Cell.Text _, Cell.Level _, Cell.Signed _, Cell.Overdue _, Cell.Nothing _ -> {
                sheet.inlineString(row, column, cell.onPaper(shell).replace('\n', ' '));
                yield TEXT;
            }
        };
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** The whole file, its foot below the lines; nothing can be added afterwards. */
    byte[] xlsx(List<String> foot) {
        if (row > 1) {
            sheet.setAutoFilter(0, 0, row - 1, copied.register().columns().size() - 1);
        }
        row++;
        for (var line : foot) {
            sheet.inlineString(row, 0, line);
            sheet.style(row, 0).format(TEXT).set();
            row++;
        }
        try {
            book.finish();
            return file.toByteArray();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private static UncheckedIOException unwritten(IOException e) {
        return new UncheckedIOException("the sheet could not be written", e);
    }
}
