package io.shoumi.extractor.worker.mail;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.text.Decoded;
import io.shoumi.extractor.worker.text.Decoding;
import io.shoumi.extractor.worker.text.Markup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** A message: its header fields and bodies are the text of the file itself, attachments are members. */
public final class MailReader implements FormatReader {

    private static final int DEPTH_MAX = 30;
    private static final Set<String> TOLD =
            Set.of("from", "to", "cc", "bcc", "subject", "reply-to", "keywords", "comments");

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        var message = new Message(at);
        String source = new String(content, StandardCharsets.ISO_8859_1);
        Entity entity = Entity.parse(source);
        message.headers(entity.headers());
        message.entity(entity, 0);
        message.finish();
    }

    private static final class Message {
        private final Reading at;
        private final StringBuilder text = new StringBuilder();
        private boolean intact = true;
        private int attachments;

        Message(Reading at) {
            this.at = at;
        }

        void headers(MailHeaders headers) {
            for (MailHeaders.Field field : headers.fields()) {
                if (TOLD.contains(field.name().toLowerCase(Locale.ROOT))) {
                    text.append(EncodedWords.decode(field.value())).append('\n');
                }
            }
        }

        void entity(Entity entity, int depth) throws IOException {
            if (depth > DEPTH_MAX) {
                at.unread(Reason.TOO_DEEP);
                return;
            }
            Parameters type = entity.type();
            if (type.value().startsWith("multipart/") && !type.get("boundary").isEmpty()) {
                Entity.Parts parts = entity.parts(type.get("boundary"));
                intact &= parts.closed();
                for (String part : parts.sources()) {
                    entity(Entity.parse(part), depth + 1);
                }
            } else {
                leaf(entity, type);
            }
        }

        private void leaf(Entity entity, Parameters type) throws IOException {
            Transfer.Bytes body = entity.content();
            intact &= body.intact();
            boolean isText = type.value().isEmpty()
                    || type.value().startsWith("text/") && entity.fileName().isEmpty();
            if (isText) {
                say(body.bytes(), type);
            } else {
                attachments++;
                at.member(entity.fileName().isEmpty() ? defaultName(type) : entity.fileName(), body.bytes());
            }
        }

        private void say(byte[] body, Parameters type) {
            Decoded decoded = Decoding.decode(body, type.get("charset")).orElse(new Decoded("", "", body.length == 0));
            intact &= decoded.intact();
            text.append(type.value().equals("text/html") ? Markup.text(decoded.text()) : decoded.text())
                    .append('\n');
        }

        private String defaultName(Parameters type) {
            return "attachment-" + attachments + (type.value().equals("message/rfc822") ? ".eml" : "");
        }

        /** Attachments were said before: a part stands for itself, order means nothing. */
        void finish() throws IOException {
            at.part("eml", text);
            if (!intact) {
                at.unread(Reason.DAMAGED);
            }
        }
    }
}
