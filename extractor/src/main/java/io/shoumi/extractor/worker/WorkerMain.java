package io.shoumi.extractor.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Entry point of the worker process. Standard output belongs to the protocol; what libraries print goes astray. */
public final class WorkerMain {

    private static final int BROKEN = 3;

    private WorkerMain() {}

    public static void main(String[] args) {
        serve(new Reader());
    }

    /** Ends the process. Whatever escapes, a half-initialised class for one, must not meet the next file. */
    public static void serve(Engine engine) {
        int exit = 0;
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            System.setOut(System.err);
            LibraryLogs.silence();
            new WorkerLoop(System.in, out, engine).run();
        } catch (IOException | RuntimeException | Error _) {
            exit = BROKEN;
        }
        Runtime.getRuntime().halt(exit);
    }
}
