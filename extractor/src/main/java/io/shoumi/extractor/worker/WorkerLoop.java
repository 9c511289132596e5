package io.shoumi.extractor.worker;

import io.shoumi.extractor.PageRange;
import io.shoumi.extractor.Reason;
import io.shoumi.extractor.protocol.Frame;
import io.shoumi.extractor.protocol.FrameKind;
import io.shoumi.extractor.protocol.FrameReader;
import io.shoumi.extractor.protocol.FrameWriter;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Takes requests one after another until the caller hangs up. */
public final class WorkerLoop {

    private final FrameReader in;
    private final FrameWriter out;
    private final Engine engine;

    public WorkerLoop(InputStream in, OutputStream out, Engine engine) {
        this.in = new FrameReader(in);
        this.out = new FrameWriter(out);
        this.engine = engine;
    }

    public void run() throws IOException {
        out.send(FrameKind.READY);
        out.flush();
        try {
            while (true) {
                answer(in.next());
            }
        } catch (EOFException _) {
            // the caller is done with us
        }
    }

    private void answer(Frame request) throws IOException {
        byte[] file = file();
        boolean spoilt = false;
        try {
            handle(request, file);
        } catch (OutOfMemoryError _) {
            new FrameFindings(out).unread("", Reason.TOO_LARGE);
            spoilt = true;
        } catch (StackOverflowError _) {
            new FrameFindings(out).unread("", Reason.TOO_DEEP);
            spoilt = true;
        }
        boolean replaceMe = spoilt;
        out.send(FrameKind.DONE, fields -> fields.writeBoolean(replaceMe));
        out.flush();
    }

    private void handle(Frame request, byte[] file) throws IOException {
        DataInputStream fields = request.fields();
        String name = fields.readUTF();
        var findings = new FrameFindings(out);
        switch (request.kind()) {
            case TEXT_REQUEST -> engine.text(file, name, findings);
            case TABLE_REQUEST -> engine.table(file, name, findings);
            case RENDER_REQUEST -> engine.pages(file, new PageRange(fields.readInt(), fields.readInt()), findings);
            default -> throw new IOException("not a request");
        }
    }

    private byte[] file() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (Frame frame = in.next(); frame.kind() != FrameKind.END_OF_FILE; frame = in.next()) {
            bytes.writeBytes(frame.payload());
        }
        return bytes.toByteArray();
    }
}
