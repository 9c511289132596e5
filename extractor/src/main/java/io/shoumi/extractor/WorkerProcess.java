package io.shoumi.extractor;

import io.shoumi.extractor.protocol.Frame;
import io.shoumi.extractor.protocol.FrameKind;
import io.shoumi.extractor.protocol.FrameReader;
import io.shoumi.extractor.protocol.FrameWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** One running worker and its pipes. Used by one thread at a time; {@link #kill} may come from any. */
final class WorkerProcess {

    private final Process process;
    private final FrameReader in;
    private final FrameWriter out;
    private int requests;

    private WorkerProcess(Process process) {
        this.process = process;
        this.in = new FrameReader(process.getInputStream());
        this.out = new FrameWriter(process.getOutputStream());
    }

    /** What the worker writes to its error stream is dropped: it could quote the file. */
    static WorkerProcess launch(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new WorkerProcess(builder.start());
    }

    void awaitReady() throws IOException {
        if (in.next().kind() != FrameKind.READY) {
            throw new IOException("not ready");
        }
    }

    void send(FrameKind kind, FrameWriter.Fields fields, byte[] file) throws IOException {
        requests++;
        out.send(kind, fields);
        out.sendBytes(FrameKind.BYTES, file, file.length);
        out.send(FrameKind.END_OF_FILE);
        out.flush();
    }

    Frame next() throws IOException {
        return in.next();
    }

    boolean usable(int requestsMax) {
        return process.isAlive() && requests < requestsMax;
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }
}
