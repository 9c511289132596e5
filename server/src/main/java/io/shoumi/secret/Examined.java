package io.shoumi.secret;

import io.shoumi.extractor.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * What the worker made of a file.
 *
 * @param pageCount null where its pages cannot be drawn
 */
record Examined(Extraction extraction, @Nullable Integer pageCount, Suggestions suggestions) {
    String mediaType() {
        var kind = extraction.parts().isEmpty()
                ? ""
                : extraction.parts().getFirst().kind();
        return switch (kind) {
            case "pdf" -> "application/pdf";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            case "ofd" -> "application/ofd";
            case "eml" -> "message/rfc822";
            case "" -> "application/octet-stream";
            default -> "text/plain";
        };
    }

    /** Names of the reasons, by comma; empty when all was read. */
    String reasons() {
        return String.join(",", extraction.reasons().stream().map(Enum::name).toList());
    }
}
