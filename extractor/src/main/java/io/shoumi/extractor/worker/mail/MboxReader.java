package io.shoumi.extractor.worker.mail;

import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A mailbox: messages parted by lines that begin with {@code From }. Each is a member, numbered from 1. */
public final class MboxReader implements FormatReader {

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^From [^\n]*\n");
    private static final Pattern QUOTED_FROM = Pattern.compile("(?m)^>(>*From )");

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        String[] messages = SEPARATOR.split(new String(content, StandardCharsets.ISO_8859_1));
        int number = 0;
        for (String message : messages) {
            if (!message.isBlank()) {
                number++;
                String unquoted = QUOTED_FROM.matcher(message).replaceAll("$1");
                at.member(number + ".eml", unquoted.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }
}
