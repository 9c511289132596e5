package io.shoumi.extractor.worker.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message or a part of one: header fields and a body, bytes held as ISO 8859-1 characters. */
record Entity(MailHeaders headers, String body) {

    private static final Pattern BLANK_LINE = Pattern.compile("(?m)^\r?\n");

    /** @param closed whether the last boundary was there; without it the message was cut short */
    record Parts(List<String> sources, boolean closed) {}

    static Entity parse(String source) {
        Matcher blank = BLANK_LINE.matcher(source);
        boolean found = blank.find();
        String head = found ? source.substring(0, blank.start()) : source;
        return new Entity(MailHeaders.parse(head), found ? source.substring(blank.end()) : "");
    }

    Parameters type() {
        return Parameters.parse(headers.get("content-type"));
    }

    Transfer.Bytes content() {
        return Transfer.decode(body, headers.get("content-transfer-encoding"));
    }

    String fileName() {
        String stated = Parameters.parse(headers.get("content-disposition")).get("filename");
        return stated.isEmpty() ? type().get("name") : stated;
    }

    /** What stands before the first boundary is kept as a part of its own if there is anything to read in it. */
    Parts parts(String boundary) {
        Matcher mark = Pattern.compile("(?m)^--" + Pattern.quote(boundary) + "(--)?[ \t]*(?:\r?\n|\\z)")
                .matcher(body);
        var sources = new ArrayList<String>();
        boolean closed = false;
        int from = -1;
        while (!closed && mark.find()) {
            if (from >= 0) {
                sources.add(withoutLineEnd(body.substring(from, mark.start())));
            }
            from = mark.end();
            closed = mark.group(1) != null;
        }
        if (!closed && from >= 0) {
            sources.add(body.substring(from));
        }
        return new Parts(sources, closed);
    }

    /** The line end before a boundary belongs to the boundary (RFC 2046, section 5.1.1). */
    private static String withoutLineEnd(String part) {
        return part.endsWith("\r\n")
                ? part.substring(0, part.length() - 2)
                : part.endsWith("\n") ? part.substring(0, part.length() - 1) : part;
    }
}
