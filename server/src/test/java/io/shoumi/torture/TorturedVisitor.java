package io.shoumi.torture;

import io.shoumi.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;

/** A browser that takes an answer of 500 and above for a {@link ServerFault}, and times every answer. */
final class TorturedVisitor extends Visitor {
    private final Answers answers;

    TorturedVisitor(int port, Path certificate, Answers answers) {
        super(port, certificate);
        this.answers = answers;
    }

    @Override
    public Document get(String path) {
        return answered(() -> super.get(path));
    }

    @Override
    public Document submit(Document page, String action, Map<String, ?> values) {
        return answered(() -> super.submit(page, action, values));
    }

    @Override
    public Document upload(Document page, String action, Map<String, ?> values, Attachment file) {
        return answered(() -> super.upload(page, action, values, file));
    }

    @Override
    public int report(String token, String path, String json, Map<String, String> headers) {
        return answered(() -> super.report(token, path, json, headers));
    }

    private <T> T answered(Supplier<T> asking) {
        var asked = System.nanoTime();
        try {
            var page = asking.get();
            if (status() >= 500) {
                throw new ServerFault(status(), path());
            }
            answers.good();
            return page;
        } catch (ServerFault fault) {
            answers.faulty(text());
            throw fault;
        } finally {
            answers.took(Duration.ofNanos(System.nanoTime() - asked));
        }
    }
}
