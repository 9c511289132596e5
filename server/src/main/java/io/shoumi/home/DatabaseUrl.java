package io.shoumi.home;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a PostgreSQL that somebody else runs: {@code postgresql://host:port/database?sslrootcert=/path/ca.pem}. The server
 * proves who it is by a certificate of the authority named; anything less is taken on a loopback address only. Nothing secret
 * stands in it, and what it says is never repeated in an error.
 *
 * @param jdbc as the driver takes it, every path absolute
 * @param database the database's name
 */
record DatabaseUrl(String jdbc, String database) {
    private static final String MODE = "sslmode";
    private static final String AUTHORITY = "sslrootcert";
    private static final String VERIFIED = "verify-full";
    /** Another parameter might switch the verification off, run a class, or carry a password. */
    private static final Set<String> KNOWN = Set.of(MODE, AUTHORITY, "sslcert", "sslkey", "targetServerType");

    private static final Set<String> FILES = Set.of(AUTHORITY, "sslcert", "sslkey");
    private static final Pattern SHAPE =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://([^/?#]+)/([A-Za-z][A-Za-z0-9_-]{0,62})(?:\\?([^#]*))?");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::\\d{1,5})?");
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

    /** Throws {@link HomeUnusable} with the reason and the remedy. */
    static DatabaseUrl of(String typed) {
        var whole = SHAPE.matcher(typed.strip());
        if (!whole.matches()) {
            throw new HomeUnusable(typed.contains("@") ? "home.db-credentials" : "home.db-no-url");
        }
        if (whole.group(1).contains("@")) {
            throw new HomeUnusable("home.db-credentials");
        }
        var hosts = List.of(whole.group(1).split(",", -1));
        if (!hosts.stream().map(HOST::matcher).allMatch(Matcher::matches)) {
            throw new HomeUnusable("home.db-no-url");
        }
        var parameters = parameters(whole.group(3) == null ? "" : whole.group(3));
        parameters.putIfAbsent(MODE, VERIFIED);
        requireVerified(hosts, parameters);
        var query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + java.net.URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new DatabaseUrl(
                "jdbc:postgresql://" + whole.group(1) + "/" + whole.group(2) + "?" + query, whole.group(2));
    }

    private static Map<String, String> parameters(String query) {
        var all = new LinkedHashMap<String, String>();
        for (var one : query.split("&")) {
            if (one.isEmpty()) {
                continue;
            }
            var name = one.substring(0, Math.max(0, one.indexOf('=')));
            if (!KNOWN.contains(name) || all.containsKey(name)) {
                throw new HomeUnusable(
                        name.contains("assword") || name.equals("user") ? "home.db-credentials" : "home.db-parameter",
                        name);
            }
            var value = URLDecoder.decode(one.substring(name.length() + 1), StandardCharsets.UTF_8);
            all.put(name, FILES.contains(name) ? readable(value) : value);
        }
        return all;
    }

    private static String readable(String file) {
        var path = Path.of(file).toAbsolutePath().normalize();
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new HomeUnusable("home.db-file", path);
        }
        return path.toString();
    }

    private static void requireVerified(List<String> hosts, Map<String, String> parameters) {
        var mode = parameters.getOrDefault(MODE, VERIFIED);
        if (mode.equals(VERIFIED)) {
            if (!parameters.containsKey(AUTHORITY)) {
                throw new HomeUnusable("home.db-no-authority");
            }
        } else if (!hosts.stream().allMatch(DatabaseUrl::loopback)) {
            throw new HomeUnusable("home.db-unverified", mode);
        }
    }

    /** A name may lead anywhere, whatever it led to a moment ago: only {@code localhost} and addresses count. */
    private static boolean loopback(String hostAndPort) {
        var host = HOST.matcher(hostAndPort);
        if (!host.matches()) {
            return false;
        }
        var name = host.group(1);
        try {
            return name.equals("localhost")
                    || ADDRESS.matcher(name).matches()
                            && InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
