package io.shoumi;

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
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without a window: keeps cookies, sends the forms that pages hold, follows no redirect unless asked. */
public final class Visitor {
    private final String base;
    private final HttpClient client;
    private HttpResponse<byte[]> last;

    Visitor(int port) {
        this.base = "https://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .sslContext(trustingTheTestServer())
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    private static SSLContext trustingTheTestServer() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a self-signed certificate made a moment ago by the server under test. */
    private static final class TrustAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** Gets a page, following redirects. */
    public Document get(String path) {
        send(HttpRequest.newBuilder(URI.create(base + path)).GET());
        return follow();
    }

    public byte[] bytes(String path) {
        send(HttpRequest.newBuilder(URI.create(base + path)).GET());
        return last.body();
    }

    /** Sends the form of a page that posts to an address, with its hidden fields and the values given; follows redirects. */
    public Document submit(Document page, String action, Map<String, ?> values) {
        var form = form(page, action);
        var all = defaults(form);
        all.putAll(values);
        post(form.attr("action"), all);
        return follow();
    }

    /** As {@link #submit}, with a file, as {@code multipart/form-data}. */
    public Document upload(Document page, String action, Map<String, ?> values, Attachment file) {
        var form = form(page, action);
        var all = defaults(form);
        all.putAll(values);
        var boundary = "----" + UUID.randomUUID();
        send(HttpRequest.newBuilder(URI.create(base + form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(multipart(boundary, all, file))));
        return follow();
    }

    /** A file in a form. */
    public record Attachment(String field, String name, String type, byte[] bytes) {}

    private static List<byte[]> multipart(String boundary, Map<String, ?> values, Attachment file) {
        var parts = new ArrayList<byte[]>();
        values.forEach((name, value) -> parts.add(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                        + file.name() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(file.bytes());
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static Element form(Document page, String action) {
        return page.select("form").stream()
                .filter(form -> form.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action + " on: " + page.text()));
    }

    private static Map<String, Object> defaults(Element form) {
        var all = new LinkedHashMap<String, Object>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var checkable =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (!field.attr("type").equals("file") && (!checkable || field.hasAttr("checked"))) {
                all.put(field.attr("name"), field.val());
            }
        }
        return all;
    }

    /** Posts fields as they are; a value that is a list is sent as several. */
    public void post(String path, Map<String, ?> values) {
        var body = values.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> several ? several : List.of(field.getValue()))
                        .stream().map(value -> encode(field.getKey()) + "=" + encode(String.valueOf(value))))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void send(HttpRequest.Builder request) {
        try {
            last = client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Document follow() {
        for (var hops = 0; hops < 5 && last.headers().firstValue("Location").isPresent(); hops++) {
            var to = URI.create(base)
                    .resolve(last.headers().firstValue("Location").get());
            send(HttpRequest.newBuilder(to).GET());
        }
        return Jsoup.parse(new String(last.body(), StandardCharsets.UTF_8), base);
    }

    public int status() {
        return last.statusCode();
    }

    public String path() {
        return last.uri().getPath();
    }
}
