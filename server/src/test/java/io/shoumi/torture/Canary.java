package io.shoumi.torture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Things that must stand nowhere, by name, and the search for them in every form in which they could have been written. */
final class Canary {
    private static final int KEY_BYTES = 4;
    private static final int WINDOW_BYTES = 8 << 20;

    /** By the first bytes of a form. */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private final boolean[] beginnings = new boolean[1 << 16];
    private int longest = KEY_BYTES;
    private long searched;

    private record Form(String name, byte[] bytes) {}

    Canary text(String name, String text) {
        for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
            bytes(name + " in " + charset, text.getBytes(Charset.forName(charset)));
        }
        return this;
    }

    /** As they are, in base64 at each of its three alignments, in base64 for addresses, and in hexadecimal digits. */
    Canary bytes(String name, byte[] bytes) {
        add(name, bytes);
        for (var lead = 0; lead < 3; lead++) {
            var padded = new byte[lead + bytes.length];
            System.arraycopy(bytes, 0, padded, lead, bytes.length);
            var encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
            var firstWhole = lead == 0 ? 0 : lead + 1;
            var own = encoded.substring(firstWhole, (lead + bytes.length) * 8 / 6);
            add(name + " in base64", own.getBytes(StandardCharsets.US_ASCII));
            add(name + " in base64", own.replace('+', '-').replace('/', '_').getBytes(StandardCharsets.US_ASCII));
        }
        var hex = HexFormat.of().formatHex(bytes);
        add(name + " in hex", hex.getBytes(StandardCharsets.US_ASCII));
        add(name + " in hex", hex.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private void add(String name, byte[] bytes) {
        forms.computeIfAbsent(key(bytes, 0), first -> new ArrayList<>()).add(new Form(name, bytes));
        beginnings[(bytes[0] & 255) << 8 | bytes[1] & 255] = true;
        longest = Math.max(longest, bytes.length);
    }

    private static int key(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 255) << 16 | (bytes[at + 2] & 255) << 8 | bytes[at + 3] & 255;
    }

    int forms() {
        return forms.values().stream().mapToInt(List::size).sum();
    }

    long searchedBytes() {
        return searched;
    }

    /** What was found where, in all files below a directory. */
    TreeSet<String> in(Path directory) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                search(file, found);
            }
        } catch (java.io.UncheckedIOException vanished) {
            if (!(vanished.getCause() instanceof NoSuchFileException)) {
                throw vanished;
            }
        }
        return found;
    }

    private void search(Path file, TreeSet<String> found) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var window = ByteBuffer.allocate(WINDOW_BYTES);
            while (channel.read(window) >= 0) {
                if (!window.hasRemaining()) {
                    search(window.array(), window.position(), file, found);
                    var kept = Arrays.copyOfRange(window.array(), WINDOW_BYTES - longest, WINDOW_BYTES);
                    window.clear().put(kept);
                }
            }
            search(window.array(), window.position(), file, found);
            searched += channel.size();
        } catch (NoSuchFileException gone) {
            // it was there a moment ago
        }
    }

    private void search(byte[] bytes, int length, Path file, TreeSet<String> found) {
        for (var at = 0; at + KEY_BYTES <= length; at++) {
            var likely = beginnings[(bytes[at] & 255) << 8 | bytes[at + 1] & 255] ? forms.get(key(bytes, at)) : null;
            if (likely != null) {
                for (var form : likely) {
                    if (at + form.bytes().length <= length
                            && Arrays.equals(
                                    bytes, at, at + form.bytes().length, form.bytes(), 0, form.bytes().length)) {
                        found.add(form.name() + " in " + file);
                    }
                }
            }
        }
    }
}
