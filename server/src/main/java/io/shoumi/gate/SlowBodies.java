package io.shoumi.gate;

import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Ends a request whose body trickles in. The connector waits anew for each byte, so a client that sends one now and then would keep
 * its place for hours; few files are taken at a time, and two such clients would keep everybody from sending any.
 */
final class SlowBodies extends ValveBase {
    private static final Duration FREE = Duration.ofSeconds(10);
    private static final long BYTES_A_SECOND_MIN = 128 * 1024;

    SlowBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, jakarta.servlet.ServletException {
        var coyote = request.getCoyoteRequest();
        var body = coyote.getInputBuffer();
        coyote.setInputBuffer(new Timed(body));
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(body);
        }
    }

    /** As the body itself, while it comes fast enough; only the waiting for it counts, not what the server does meanwhile. */
    private static final class Timed implements InputBuffer {
        private final InputBuffer body;
        private long waitedNanos;
        private long bytes;

        Timed(InputBuffer body) {
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            var due = FREE.plusSeconds(bytes / BYTES_A_SECOND_MIN);
            if (waitedNanos > due.toNanos()) {
                throw new ClientAbortException("the body of a request came too slowly");
            }
            var begun = System.nanoTime();
            var read = body.doRead(handler);
            waitedNanos += System.nanoTime() - begun;
            bytes += Math.max(0, read);
            return read;
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
