package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Findings;
import io.shoumi.extractor.worker.Reader;
import io.shoumi.extractor.worker.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A document of which only the text is known: line by line as written. What could not be read stands on the first page. */
final class TextSheaf implements Findings {

    private final List<Block> body = new ArrayList<>();
    private final List<Block> members = new ArrayList<>();
    private final List<Block> notes = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    static Sheaf of(byte[] content) throws Unreadable {
        var sheaf = new TextSheaf();
        new Reader().text(content, "", sheaf);
        if (sheaf.body.isEmpty() && sheaf.members.isEmpty() && !sheaf.reasons.isEmpty()) {
            throw new Unreadable(sheaf.reasons.getFirst());
        }
        var all = new ArrayList<>(sheaf.notes);
        all.addAll(sheaf.body);
        all.addAll(sheaf.members);
        return new Sheaf(all, List.of(), List.of());
    }

    /** The file's own text; of members only the names, for a page shows one document. */
    @Override
    public void part(String inner, String kind, CharSequence text) {
        if (inner.isEmpty()) {
            text.toString().lines().map(Block.Paragraph::plain).forEach(body::add);
        } else {
            members.add(Block.Paragraph.plain("〔附 " + inner + "〕"));
        }
    }

    @Override
    public void unread(String inner, Reason reason) {
        reasons.add(reason);
        notes.add(Block.Paragraph.plain("〔未能完整读取 " + inner + "：" + reason.message(Locale.CHINESE) + "〕"));
    }

    @Override
    public void pageCount(int pages) {}

    @Override
    public void page(int number, byte[] png) {}
}
