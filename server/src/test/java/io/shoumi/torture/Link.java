package io.shoumi.torture;

import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way between a server and its database, as a network that fails: all that passes goes through here. */
final class Link implements AutoCloseable {
    /** What befalls it. */
    enum Blow {
        /** Each connection is closed in order; new ones are taken at once. */
        CUT,
        /** Each connection is reset. */
        RESET,
        /** Nothing passes for a while, in either direction; then all of it goes on. */
        STALL,
        /** What the server says arrives, what the database answers does not, and then the connections are reset. */
        LOSE_ANSWERS,
        /** Connections are reset and new ones refused for a while. */
        AWAY
    }

    private static final String DATABASE = "database.properties";

    private final int port;
    private final int behind;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private boolean asking = true;
    private boolean answering = true;

    private Link(int port, int behind) throws IOException {
        this.port = port;
        this.behind = behind;
        this.door = listen();
    }

    /**
     * Starts the database of a home on another port than the one its servers know, and answers there in its place. A server takes
     * it for one that survived its own death; it stops it in the end.
     */
    static Link before(Path directory) throws IOException {
        var home = DataHome.inspect(directory);
        var known = home.load(DATABASE);
        var elsewhere = new Properties();
        elsewhere.putAll(known);
        try (var free = new ServerSocket(0)) {
            elsewhere.setProperty("port", String.valueOf(free.getLocalPort()));
        }
        home.save(DATABASE, elsewhere);
        HomeDatabase.start(home);
        home.save(DATABASE, known);
        return new Link(port(known), port(elsewhere));
    }

    private static int port(Properties database) {
        return Integer.parseInt(database.getProperty("port"));
    }

    private ServerSocket listen() throws IOException {
        var listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofPlatform().daemon().start(() -> take(listening));
        return listening;
    }

    private void take(ServerSocket listening) {
        try {
            while (true) {
                var server = listening.accept();
                var database = new Socket(InetAddress.getLoopbackAddress(), behind);
                sockets.add(server);
                sockets.add(database);
                Thread.ofPlatform().daemon().start(() -> pump(server, database, false));
                Thread.ofPlatform().daemon().start(() -> pump(database, server, true));
            }
        } catch (IOException closed) {
            // the door, or the database itself
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        var bytes = new byte[8192];
        try {
            for (var n = from.getInputStream().read(bytes);
                    n > 0;
                    n = from.getInputStream().read(bytes)) {
                awaitWay(answers);
                to.getOutputStream().write(bytes, 0, n);
            }
        } catch (IOException gone) {
            // one side, or both
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private synchronized void awaitWay(boolean answers) throws InterruptedException {
        while (!(answers ? answering : asking)) {
            wait();
        }
    }

    private synchronized void way(boolean forAsking, boolean forAnswering) {
        asking = forAsking;
        answering = forAnswering;
        notifyAll();
    }

    /** Returns once all is as it should be again. */
    void strike(Blow blow, Duration lasting) throws IOException, InterruptedException {
        switch (blow) {
            case CUT -> sockets.forEach(this::close);
            case RESET -> sockets.forEach(this::reset);
            case STALL -> {
                way(false, false);
                Thread.sleep(lasting);
                way(true, true);
            }
            case LOSE_ANSWERS -> {
                way(true, false);
                Thread.sleep(lasting);
                sockets.forEach(this::reset);
                way(true, true);
            }
            case AWAY -> {
                door.close();
                sockets.forEach(this::reset);
                Thread.sleep(lasting);
                door = listen();
            }
        }
    }

    private void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException closed) {
            // already
        }
        close(socket);
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        way(true, true);
        sockets.forEach(this::reset);
    }
}
