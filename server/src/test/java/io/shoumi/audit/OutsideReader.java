package io.shoumi.audit;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A reader of logs written from the specifications alone (RFC 6962, C2SP tlog-tiles, tlog-checkpoint, signed-note) with nothing but
 * the JDK: it shares no line with the product, and asks over HTTPS.
 */
final class OutsideReader {
    private static final int WIDTH = 256;
    private static final byte[] ED25519_SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private final HttpClient client;
    private final String prefix;

    OutsideReader(int port, Path certificate) throws Exception {
        this.prefix = "https://localhost:" + port + "/log/";
        this.client = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "log",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate))));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** A head whose signature was checked. */
    record Head(String origin, long size, byte[] root) {}

    Head head() throws Exception {
        var key = text("vkey").strip().split("\\+", 3);
        var typed = Base64.getDecoder().decode(key[2]);
        var note = text("checkpoint");
        var body = note.substring(0, note.indexOf("\n\n") + 1);
        var signature =
                note.substring(note.indexOf("\n\n") + 2).lines().findFirst().orElseThrow();
        require(signature.startsWith("\u2014 " + key[0] + " "), "the signature is by the key's name");
        var bytes = Base64.getDecoder().decode(signature.substring(signature.lastIndexOf(' ') + 1));
        var id = Arrays.copyOf(sha256((key[0] + "\n").getBytes(StandardCharsets.UTF_8), typed), 4);
        require(HexFormat.of().formatHex(id).equals(key[1]), "the key's id is its hash");
        require(Arrays.equals(id, 0, 4, bytes, 0, 4), "the signature is by the key");
        require(typed[0] == 1 && verifies(typed, body, bytes), "the signature is right");
        var lines = body.split("\n");
        require(lines[0].equals(key[0]), "the origin is the key's name");
        return new Head(lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    private static boolean verifies(byte[] typed, String body, byte[] signature) throws Exception {
        var encoded = concatenated(ED25519_SPKI, Arrays.copyOfRange(typed, 1, typed.length));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(body.getBytes(StandardCharsets.UTF_8));
        return check.verify(signature, 4, signature.length - 4);
    }

    /** The entries of the tree of this size, each held to its hash in the tile of level 0. */
    List<byte[]> entries(long size) throws Exception {
        var all = new ArrayList<byte[]>();
        for (long n = 0; n * WIDTH < size; n++) {
            var width = (int) Math.min(WIDTH, size - n * WIDTH);
            var bundle = ByteBuffer.wrap(tile("entries", n, width));
            var hashes = tile("0", n, width);
            for (var i = 0; i < width; i++) {
                var entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                require(Arrays.equals(leaf(entry), hash(hashes, i)), "entry " + all.size() + " leads to its leaf");
                all.add(entry);
            }
        }
        return all;
    }

    /** The root that the tiles above level 0 lead to must be that of the entries: each hash is the root of a full tile below. */
    void requireTilesAbove(long size) throws Exception {
        for (var level = 1; size >> (8 * level) > 0; level++) {
            var hashes = size >> (8 * level);
            for (long n = 0; n * WIDTH < hashes; n++) {
                var tile = tile(String.valueOf(level), n, (int) Math.min(WIDTH, hashes - n * WIDTH));
                for (var i = 0; i < tile.length / 32; i++) {
                    var below = split(tile(String.valueOf(level - 1), n * WIDTH + i, WIDTH));
                    require(
                            Arrays.equals(root(below), hash(tile, i)),
                            "level " + level + " stands on level " + (level - 1));
                }
            }
        }
    }

    static byte[] rootOf(List<byte[]> entries) throws Exception {
        var leaves = new ArrayList<byte[]>();
        for (var entry : entries) {
            leaves.add(leaf(entry));
        }
        return root(leaves);
    }

    /** MTH of RFC 6962, section 2.1, over leaf hashes. */
    private static byte[] root(List<byte[]> hashes) throws Exception {
        if (hashes.size() < 2) {
            return hashes.isEmpty() ? sha256() : hashes.getFirst();
        }
        var split = Integer.highestOneBit(hashes.size() - 1);
        return sha256(new byte[] {1}, root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
    }

    private static byte[] leaf(byte[] entry) throws Exception {
        return sha256(new byte[] {0}, entry);
    }

    private static byte[] hash(byte[] tile, int i) {
        return Arrays.copyOfRange(tile, i * 32, i * 32 + 32);
    }

    private static List<byte[]> split(byte[] tile) {
        var hashes = new ArrayList<byte[]>();
        for (var i = 0; i < tile.length / 32; i++) {
            hashes.add(hash(tile, i));
        }
        return hashes;
    }

    /** A partial tile may be gone once its full form is there. */
    private byte[] tile(String level, long n, int width) throws Exception {
        var name = "tile/" + level + "/" + path(n);
        var answer = get(width < WIDTH ? name + ".p/" + width : name);
        if (answer.statusCode() == 404 && width < WIDTH) {
            answer = get(name);
        }
        require(answer.statusCode() == 200, name + " is there");
        require(type(answer).equals("application/octet-stream"), name + " is octets");
        require(caching(answer).contains("max-age=86400"), name + " may be kept");
        var bytes = answer.body();
        return level.equals("entries") ? bytes : Arrays.copyOf(bytes, width * 32);
    }

    private static String path(long n) {
        var path = new StringBuilder("%03d".formatted(n % 1000));
        for (var rest = n / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return path.toString();
    }

    private String text(String name) throws Exception {
        var answer = get(name);
        require(answer.statusCode() == 200, name + " is there");
        require(type(answer).equalsIgnoreCase("text/plain;charset=utf-8"), name + " is text, not " + type(answer));
        require(caching(answer).equals("no-cache"), name + " is not kept");
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    HttpResponse<byte[]> get(String name) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(prefix + name)).build(), BodyHandlers.ofByteArray());
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replace(" ", "");
    }

    private static String caching(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(concatenated(parts));
    }

    private static byte[] concatenated(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("it does not hold that " + what);
        }
    }
}
