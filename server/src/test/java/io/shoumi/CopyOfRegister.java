package io.shoumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a copy of a register says, read out of the file as whoever gets it would. */
public final class CopyOfRegister {
    private static final Path PREVIEW = Path.of("target/preview");

    private CopyOfRegister() {}

    /** The text of each page of a form, without its blanks, in the order it was drawn. */
    public static List<String> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s　]", ""));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form that an address answers with. */
    public static List<String> pages(Visitor visitor, String address) {
        var pdf = visitor.bytes(address);
        assertThat(visitor.status()).as(address).isEqualTo(200);
        assertThat(visitor.header("Content-Type")).isEqualTo("application/pdf");
        return pages(pdf);
    }

    /** Draws every page of a form where somebody can look at it. */
    public static void picture(byte[] pdf, String name) {
        try (var document = Loader.loadPDF(pdf)) {
            Files.createDirectories(PREVIEW);
            for (var page = 0; page < Math.min(3, document.getNumberOfPages()); page++) {
                var image = new PDFRenderer(document).renderImageWithDPI(page, 110);
                ImageIO.write(
                        image,
                        "png",
                        PREVIEW.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet that an address answers with. */
    public static Sheet sheet(Visitor visitor, String address) {
        var file = visitor.bytes(address);
        assertThat(visitor.status()).as(address).isEqualTo(200);
        assertThat(visitor.header("Content-Type")).contains("spreadsheetml");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return book.getSheetAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the cells of a row show. */
    public static List<String> cells(Row row) {
        var formatter = new DataFormatter();
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                .toList();
    }

    /** The lines of a sheet: below its heads, above its foot. */
    public static List<List<String>> lines(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .skip(1)
                .map(CopyOfRegister::cells)
                .takeWhile(cells -> cells.size() > 1)
                .toList();
    }

    /** All that a sheet says, its foot too. */
    public static String text(Sheet sheet) {
        return String.join(
                "\n",
                StreamSupport.stream(sheet.spliterator(), false)
                        .map(row -> String.join("\t", cells(row)))
                        .toList());
    }
}
