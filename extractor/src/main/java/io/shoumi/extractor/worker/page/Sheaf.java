package io.shoumi.extractor.worker.page;

import java.util.List;

/**
 * A document ready to be laid out.
 *
 * @param header repeated at the top of every page, as is {@code footer} at the bottom
 */
record Sheaf(List<Block> blocks, List<String> header, List<String> footer) {

    Sheaf {
        blocks = List.copyOf(blocks);
        header = List.copyOf(header);
        footer = List.copyOf(footer);
    }
}
