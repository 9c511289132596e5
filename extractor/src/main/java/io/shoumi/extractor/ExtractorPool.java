package io.shoumi.extractor;

import io.shoumi.extractor.protocol.Frame;
import io.shoumi.extractor.protocol.FrameKind;
import io.shoumi.extractor.protocol.FrameWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Workers, kept alive and lent out one request at a time. Thread-safe: more callers than workers wait their turn.
 *
 * <p>Guarantees: a file is parsed in a worker only; whatever it does there ends within the time limit; the answer to a
 * request whose worker died, hung or broke the protocol is never {@link Status#FULL}.
 */
public final class ExtractorPool implements AutoCloseable {

    private static final int NAME_CHARS_MAX = 200;

    private final PoolOptions options;
    private final Workforce workforce;

    private ExtractorPool(PoolOptions options, Workforce workforce) {
        this.options = options;
        this.workforce = workforce;
    }

    /**
     * Starts one worker at once, to know that it can be confined; the others when first needed.
     *
     * @throws SandboxUnavailable and leaves nothing running
     */
    public static ExtractorPool start(PoolOptions options) throws SandboxUnavailable {
        return new ExtractorPool(options, Workforce.start(options));
    }

    /** Whether the workers are confined; false only by {@link Sandbox#UNCONFINED}. */
    public boolean confined() {
        return options.sandbox() == Sandbox.BUBBLEWRAP;
    }

    public Extraction extract(Path file) {
        return extract(Untrusted.of(file, options.limits().fileBytesMax()), String.valueOf(file.getFileName()));
    }

    /** @param name as its user knows it; only a label, formats are told by content. The stream is not closed */
    public Extraction extract(InputStream file, String name) {
        return extract(Untrusted.of(file, options.limits().fileBytesMax()), name);
    }

    private Extraction extract(Untrusted file, String name) {
        return switch (file) {
            case Untrusted.Bytes(byte[] content) -> extract(content, name);
            case Untrusted.Refused(Reason reason) -> Extraction.unread(reason);
        };
    }

    public Extraction extract(byte[] file, String name) {
        return parts(FrameKind.TEXT_REQUEST, file, name);
    }

    /** The cells of a workbook's first sheet; for a file that is no workbook, only why not. */
    public Table table(byte[] file, String name) {
        return Table.of(parts(FrameKind.TABLE_REQUEST, file, name));
    }

    private Extraction parts(FrameKind request, byte[] file, String name) {
        if (file.length > options.limits().fileBytesMax()) {
            return Extraction.unread(Reason.TOO_LARGE);
        }
        var answer = new TextAnswer(options.limits());
        FrameWriter.Fields fields = out -> out.writeUTF(label(name));
        try {
            converse(request, fields, file, answer);
            return answer.complete();
        } catch (Broken broken) {
            return answer.broken(broken.reason);
        } catch (IOException _) {
            return answer.broken(Reason.WORKER_CRASHED);
        }
    }

    /** Pages as PNG, A4 at 120 dpi unless the document says otherwise. */
    public Rendering render(byte[] file, String name, PageRange range) {
        if (file.length > options.limits().fileBytesMax()) {
            return new Rendering.NotDrawn(Reason.TOO_LARGE);
        }
        var answer = new PagesAnswer(options.limits());
        FrameWriter.Fields fields = out -> {
            out.writeUTF(label(name));
            out.writeInt(range.first());
            out.writeInt(range.last());
        };
        try {
            converse(FrameKind.RENDER_REQUEST, fields, file, answer);
            return answer.complete();
        } catch (Broken broken) {
            return new Rendering.NotDrawn(broken.reason);
        } catch (IOException _) {
            return new Rendering.NotDrawn(Reason.WORKER_CRASHED);
        }
    }

    private static String label(String name) {
        return name.length() <= NAME_CHARS_MAX ? name : name.substring(0, NAME_CHARS_MAX);
    }

    private void converse(FrameKind kind, FrameWriter.Fields fields, byte[] file, Answer answer) throws IOException {
        try (Workforce.Shift shift = workforce.borrow()) {
            var late = new AtomicBoolean();
            WorkerProcess worker = shift.worker();
            Runnable kill = () -> {
                late.set(true);
                worker.kill();
            };
            try (var _ = workforce.watch(options.limits().timeout(), kill)) {
                worker.send(kind, fields, file);
                if (receive(worker, answer)) {
                    shift.goOn();
                }
            } catch (Answer.AnswerTooLong _) {
                throw new Broken(Reason.TOO_LARGE);
            } catch (IOException _) {
                throw new Broken(late.get() ? Reason.TIMEOUT : Reason.WORKER_CRASHED);
            }
        }
    }

    /** Whether the worker is still fit for another request, by its own account. */
    private static boolean receive(WorkerProcess worker, Answer answer) throws IOException {
        Frame frame = worker.next();
        while (frame.kind() != FrameKind.DONE) {
            answer.take(frame);
            frame = worker.next();
        }
        return !frame.fields().readBoolean();
    }

    /** Kills the workers; requests under way end as {@link Reason#WORKER_CRASHED}. */
    @Override
    public void close() {
        workforce.close();
    }

    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Broken(Reason reason) {
            this.reason = reason;
        }
    }
}
