package io.shoumi.extractor;

import java.util.List;

/** Pages of a document, or why there are none. Half a rendering is {@link NotDrawn}: no page is left out silently. */
public sealed interface Rendering {

    /** @param pageCount of the whole document; {@code pages} holds those asked for */
    record Pages(int pageCount, List<PageImage> pages) implements Rendering {
        public Pages {
            pages = List.copyOf(pages);
        }
    }

    record NotDrawn(Reason reason) implements Rendering {}
}
