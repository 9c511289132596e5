package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.worker.ooxml.Xml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** WordprocessingML as blocks, as it stands: what was deleted is not drawn. A table within a cell becomes lines of it. */
final class WordBlocks implements Xml.Handler {

    private static final Set<String> SKIPPED = Set.of("Fallback", "del", "moveFrom", "instrText");

    private static final double EMU_PER_POINT = 12_700;

    private final WordSupport support;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<WordParagraph> open = new ArrayDeque<>();
    private final List<Block.Row> rows = new ArrayList<>();
    private final List<Block.Cell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private double pictureWidth;
    private double pictureHeight;
    private int span = 1;
    private int tables;
    private int skipped;
    private int runs;
    private boolean inText;

    WordBlocks(WordSupport support) {
        this.support = support;
    }

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "p" -> open.push(new WordParagraph());
            case "tbl" -> tables++;
            case "r" -> runs++;
            case "t" -> inText = true;
            case "gridSpan" -> span = Math.clamp(number(element, "val", 1), 1, 60);
            case "tab", "br", "cr", "noBreakHyphen", "imagedata" -> sign(name);
            case "extent" -> {
                pictureWidth = number(element, "cx", 0) / EMU_PER_POINT;
                pictureHeight = number(element, "cy", 0) / EMU_PER_POINT;
            }
            case "blip" -> picture(WordStyles.attribute(element, "embed"));
            default -> property(name, element);
        }
    }

    /** In paragraph properties a {@code tab} is a stop; only in a run it is one. */
    private void sign(String name) {
        WordParagraph paragraph = open.peek();
        if (paragraph == null || runs == 0 || paragraph.inProperties) {
            return;
        }
        paragraph.text.append(
                switch (name) {
                    case "tab" -> "\t";
                    case "noBreakHyphen" -> "-";
                    case "imagedata" -> "〔图像〕";
                    default -> "\n";
                });
    }

    /** In a cell, where there is no room for one, its place is named. */
    private void picture(String relation) {
        WordParagraph paragraph = open.peek();
        if (paragraph == null) {
            return;
        }
        if (tables > 0 || pictureWidth < 1 || pictureHeight < 1) {
            paragraph.text.append("〔图像〕");
        } else {
            paragraph.pictures.add(new Block.Picture(support.picture(relation), pictureWidth, pictureHeight));
        }
    }

    private void property(String name, XMLStreamReader element) {
        WordParagraph paragraph = open.peek();
        if (paragraph == null) {
            return;
        }
        String value = WordStyles.attribute(element, "val");
        switch (name) {
            case "pPr" -> paragraph.inProperties = true;
            case "pStyle" -> {
                paragraph.heading(support.styles().level(element));
                paragraph.number = support.styles().number(value);
                paragraph.depth = support.styles().depth(value);
            }
            case "numId" -> paragraph.number = WordStyles.integer(element);
            case "ilvl" -> paragraph.depth = WordStyles.integer(element);
            case "jc" -> paragraph.align(value);
            case "ind" -> paragraph.indent(number(element, "firstLineChars", 0), number(element, "firstLine", 0));
            case "sz" -> paragraph.size(number(element, "val", 0));
            case "b" -> paragraph.bold(!value.equals("0") && !value.equals("false"));
            default -> {}
        }
    }

    private static int number(XMLStreamReader element, String attribute, int otherwise) {
        String value = WordStyles.attribute(element, attribute);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "p" -> endParagraph();
            case "pPr" -> endProperties();
            case "r" -> runs--;
            case "t" -> inText = false;
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "tbl" -> endTable();
            default -> {}
        }
    }

    private void endProperties() {
        WordParagraph paragraph = open.peek();
        if (paragraph != null) {
            paragraph.inProperties = false;
        }
    }

    private void endParagraph() {
        WordParagraph paragraph = open.poll();
        if (paragraph == null) {
            return;
        }
        if (paragraph.number > 0) {
            paragraph.text.insert(0, support.numbering().next(paragraph.number, paragraph.depth));
        }
        if (tables > 0) {
            cell.append(cell.isEmpty() ? "" : "\n").append(paragraph.text);
        } else {
            if (!paragraph.onlyPictures()) {
                blocks.add(paragraph.block());
            }
            blocks.addAll(paragraph.pictures);
        }
    }

    private void endCell() {
        if (tables == 1) {
            cells.add(new Block.Cell(cell.toString(), span));
            cell.setLength(0);
            span = 1;
        }
    }

    private void endRow() {
        if (tables == 1) {
            rows.add(new Block.Row(List.copyOf(cells)));
            cells.clear();
        }
    }

    private void endTable() {
        tables--;
        if (tables == 0) {
            blocks.add(new Block.Table(List.copyOf(rows)));
            rows.clear();
        }
    }

    @Override
    public void text(String text) {
        WordParagraph paragraph = open.peek();
        if (inText && skipped == 0 && paragraph != null) {
            paragraph.text.append(text);
        }
    }
}
