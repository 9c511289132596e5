package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Budget;
import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.Unreadable;
import io.shoumi.extractor.worker.archive.Zip;
import io.shoumi.extractor.worker.archive.ZipMember;
import io.shoumi.extractor.worker.ooxml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A Word document: body in its shape, notes and comments after it, headers and footers on every page. */
final class WordSheaf {

    private static final Pattern HEADER = Pattern.compile("word/header\\d*\\.xml");
    private static final Pattern FOOTER = Pattern.compile("word/footer\\d*\\.xml");
    private static final Pattern NOTES = Pattern.compile("word/(footnotes|endnotes|comments)\\.xml");

    private WordSheaf() {}

    static Sheaf of(Zip zip, Budget budget) throws Unreadable {
        var support = new WordSupport(new WordStyles(), new WordNumbering(), new WordMedia(zip, budget));
        var blocks = new ArrayList<Block>();
        read(zip, Pattern.compile("word/styles\\.xml"), budget, support.styles());
        read(zip, Pattern.compile("word/numbering\\.xml"), budget, support.numbering());
        blocks.addAll(story(zip, Pattern.compile("word/document\\.xml"), budget, support));
        List<Block> notes = story(zip, NOTES, budget, support);
        if (!notes.isEmpty()) {
            blocks.add(Block.Paragraph.plain("————————"));
            blocks.addAll(notes);
        }
        return new Sheaf(
                blocks, lines(story(zip, HEADER, budget, support)), lines(story(zip, FOOTER, budget, support)));
    }

    private static List<Block> story(Zip zip, Pattern name, Budget budget, WordSupport support) throws Unreadable {
        var story = new WordBlocks(support);
        read(zip, name, budget, story);
        return story.blocks();
    }

    private static void read(Zip zip, Pattern name, Budget budget, Xml.Handler handler) throws Unreadable {
        for (ZipMember member : zip.members()) {
            if (name.matcher(member.name()).matches()) {
                read(member, budget, handler);
            }
        }
    }

    /** A page that lacks something must not be shown as if it were whole. */
    private static void read(ZipMember member, Budget budget, Xml.Handler handler) throws BudgetSpent, Unreadable {
        ZipMember.Content content = member.content(budget);
        if (content.broken() != null) {
            throw new Unreadable(content.broken());
        }
        if (!Xml.read(content.bytes(), handler)) {
            throw new Unreadable(Reason.DAMAGED);
        }
    }

    private static List<String> lines(List<Block> blocks) {
        var lines = new ArrayList<String>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Picture _ -> lines.add("〔图像〕");
                case Block.Paragraph paragraph -> lines.add(paragraph.text());
                case Block.Table table ->
                    table.rows()
                            .forEach(row -> lines.add(String.join(
                                    "  ",
                                    row.cells().stream().map(Block.Cell::text).toList())));
            }
        }
        return lines.stream().filter(it -> !it.isBlank()).distinct().toList();
    }
}
