package io.shoumi.extractor.worker;

import io.shoumi.extractor.PageRange;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** A worker that a file can make do what a hostile file would: files that begin with {@code probe:} are commands. */
public final class ProbeWorker {

    private ProbeWorker() {}

    public static void main(String[] args) {
        WorkerMain.serve(new Probing(new Reader()));
    }

    private record Probing(Engine real) implements Engine {
        @Override
        public void text(byte[] file, String name, Findings out) {
            String text = new String(file, StandardCharsets.UTF_8);
            if (text.startsWith("probe:")) {
                String[] words = text.substring(6).split(" ", 2);
                out.part("", "probe", answer(words[0], words.length > 1 ? words[1] : "", out));
            } else {
                real.text(file, name, out);
            }
        }

        @Override
        public void table(byte[] file, String name, Findings out) {
            real.table(file, name, out);
        }

        @Override
        public void pages(byte[] file, PageRange range, Findings out) {
            real.pages(file, range, out);
        }

        private static String answer(String verb, String object, Findings out) {
            try {
                return switch (verb) {
                    case "read" -> "read " + Files.readString(Path.of(object));
                    case "list" -> "listed " + list(Path.of(object));
                    case "write" -> "wrote " + Files.writeString(Path.of(object), "x");
                    case "connect" -> connect(object);
                    case "resolve" -> "resolved " + InetAddress.getByName(object);
                    case "interfaces" ->
                        NetworkInterface.networkInterfaces()
                                .map(NetworkInterface::getName)
                                .toList()
                                .toString();
                    case "environment" -> System.getenv().keySet().toString();
                    case "execute" ->
                        "executed " + new ProcessBuilder(object).start().pid();
                    case "hang" -> hang(out);
                    case "die" -> die(out);
                    case "eat" -> eat();
                    case "pid" -> "pid " + ProcessHandle.current().pid();
                    default -> "unknown";
                };
            } catch (java.io.IOException | RuntimeException e) {
                return "refused " + e.getClass().getSimpleName();
            }
        }

        private static String list(Path folder) throws java.io.IOException {
            try (var files = Files.list(folder)) {
                return files.map(Path::toString).sorted().toList().toString();
            }
        }

        private static String connect(String object) throws java.io.IOException {
            String[] place = object.split(":");
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(place[0], Integer.parseInt(place[1])), 2000);
                return "connected";
            }
        }

        private static String hang(Findings out) {
            out.part("before.txt", "probe", "said before");
            while (true) {
                Thread.onSpinWait();
            }
        }

        private static String die(Findings out) {
            out.part("before.txt", "probe", "said before");
            Runtime.getRuntime().halt(9);
            return "";
        }

        private static String eat() {
            var eaten = new ArrayList<byte[]>();
            while (true) {
                eaten.add(new byte[8 << 20]);
            }
        }
    }
}
