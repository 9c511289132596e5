package io.shoumi.torture;

/** The server answered that it could not. */
final class ServerFault extends RuntimeException {
    ServerFault(int status, String path) {
        super("answered " + status + " at " + path);
    }
}
