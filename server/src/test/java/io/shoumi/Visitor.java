package io.shoumi;

import io.shoumi.demo.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A browser at the test house. */
public class Visitor extends Browser {
    private static final String KEY = "__Host-shoumi";

    private @Nullable String token;
    private boolean inPlace;

    public Visitor(int port, Path certificate) {
        super(port, certificate);
    }

    /** With a client made so; it must trust the server. */
    protected Visitor(int port, UnaryOperator<HttpClient.Builder> made) {
        super(port, made);
    }

    /** What the browser was given to be known by again. */
    public String key() {
        return cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(KEY))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Comes with a key that another browser was given, or with one of its own making. */
    public Visitor with(String key) {
        try {
            cookies()
                    .put(
                            URI.create("https://localhost/"),
                            Map.of("Set-Cookie", List.of(KEY + "=" + key + "; Path=/; Secure")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Whether the first page shows somebody known, and not the way to log in. */
    public boolean known() {
        get("/account");
        return path().equals("/account");
    }

    /** From now on comes as a program does, with a token. */
    public Visitor bearing(String given) {
        token = given;
        return this;
    }

    @Override
    protected HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        var asked = inPlace ? request.setHeader("HX-Request", "true") : request;
        return super.exchange(token == null ? asked : asked.setHeader("Authorization", "Bearer " + token));
    }

    /** Sends a form as a page does that stays and takes in the answer. */
    public Document submitInPlace(Document page, String action, Map<String, ?> values) {
        inPlace = true;
        try {
            return submit(page, action, values);
        } finally {
            inPlace = false;
        }
    }

    /** Asks by any method, with a body of any type. */
    public void ask(String method, String path, String type, String body) {
        send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Sends a request as it is; redirects are not followed. */
    public HttpResponse<byte[]> raw(HttpRequest.Builder request) {
        return exchange(request);
    }

    /** Posts as a program does, with a token in place of a session. */
    public int report(String token, String path, String json) {
        return report(token, path, json, Map.of());
    }

    /** As {@link #report(String, String, String)}, with more headers. */
    public int report(String token, String path, String json, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        send(request);
        return status();
    }

    /**
     * Uploads a file of as many megabytes without holding it.
     *
     * @param declared whether its length is told beforehand, as browsers do, or it comes in chunks
     */
    public Document uploadLarge(Document page, String action, Map<String, ?> values, int megabytes, boolean declared) {
        var file = new Attachment("file", "大文件.pdf", "application/pdf", new byte[1 << 20]);
        return upload(page, action, values, file, parts -> enlarged(parts, file.bytes(), megabytes, declared));
    }

    private static BodyPublisher enlarged(List<byte[]> parts, byte[] content, int times, boolean declared) {
        var all = new ArrayList<byte[]>();
        parts.forEach(part -> all.addAll(Collections.nCopies(part == content ? times : 1, part)));
        var chunked = BodyPublishers.ofByteArrays(all);
        var sizeBytes = all.stream().mapToLong(part -> part.length).sum();
        return declared ? BodyPublishers.fromPublisher(chunked, sizeBytes) : chunked;
    }
}
