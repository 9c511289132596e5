package io.shoumi.bench;

import io.shoumi.identity.Totp;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody of the sample at a browser; may ask for many pages at once. */
final class Visitor implements AutoCloseable {
    private final String base;
    private final HttpClient client;

    Visitor(Server server) {
        this.base = "https://localhost:" + server.port();
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .sslContext(Trust.in(server.home().resolve("tls/cert.pem")))
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** Whether the home page opened to this account. */
    boolean logIn(Account account) {
        var page = Jsoup.parse(get("/login").body(), base);
        var fields = new LinkedHashMap<String, String>();
        page.select("form[action=/login] input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("login", account.login());
        fields.put("password", account.password());
        fields.put("code", Totp.code(Totp.seed(account.totp()), Instant.now()));
        var answer = post("/login", fields);
        return answer.statusCode() / 100 == 3 && get("/").statusCode() == 200;
    }

    private HttpResponse<String> post(String path, LinkedHashMap<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body(), base);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmeasured("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
