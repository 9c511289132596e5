package io.shoumi.extractor.worker.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Header fields of a message or of one part of it, unfolded, still encoded. Bytes are held as ISO 8859-1 characters. */
public record MailHeaders(List<Field> fields) {

    public record Field(String name, String value) {}

    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,76}:.*", Pattern.DOTALL);

    private static final Set<String> TELLING = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "content-type",
            "delivered-to",
            "reply-to",
            "sender",
            "cc",
            "x-mailer",
            "content-transfer-encoding",
            "x-originating-ip");

    public MailHeaders {
        fields = List.copyOf(fields);
    }

    /** Whether something begins like a message: header fields only, two of them well known, one that only mail has. */
    public static boolean recognises(String head) {
        MailHeaders headers = parse(head);
        List<String> known = headers.fields().stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .filter(TELLING::contains)
                .distinct()
                .toList();
        return known.size() >= 2
                && (known.contains("message-id")
                        || known.contains("mime-version")
                        || known.contains("received")
                        || known.contains("return-path")
                        || known.contains("from") && known.contains("date"));
    }

    static MailHeaders parse(String source) {
        var fields = new ArrayList<Field>();
        for (String line : source.split("\r?\n", -1)) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                if (fields.isEmpty()) {
                    break;
                }
                Field last = fields.removeLast();
                fields.add(new Field(last.name(), last.value() + " " + line.strip()));
            } else if (FIELD.matcher(line).matches()) {
                int colon = line.indexOf(':');
                fields.add(new Field(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            } else {
                break;
            }
        }
        return new MailHeaders(fields);
    }

    /** Empty when there is none. */
    String get(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }
}
