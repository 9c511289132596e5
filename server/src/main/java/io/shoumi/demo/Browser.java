package io.shoumi.demo;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A browser without a window, for one server whose certificate it was given: keeps cookies and sends the forms that pages hold. */
public class Browser {
    protected final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private @Nullable HttpResponse<byte[]> last;

    public Browser(int port, Path certificate) {
        this(port, client -> client.sslContext(trusting(certificate)));
    }

    /** With a client made so; it must trust the server. */
    protected Browser(int port, UnaryOperator<HttpClient.Builder> made) {
        this.base = "https://localhost:" + port;
        this.client = made.apply(HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(20)))
                .build();
    }

    protected static SSLContext trusting(Path certificate) {
        try (var in = Files.newInputStream(certificate)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), new SecureRandom());
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the server's certificate cannot be trusted", e);
        }
    }

    /** Gets a page, following redirects. */
    public Document get(String path) {
        send(HttpRequest.newBuilder(URI.create(base + path)).GET());
        return follow();
    }

    public byte[] bytes(String path) {
        send(HttpRequest.newBuilder(URI.create(base + path)).GET());
        return answer().body();
    }

    /** Sends the form of a page that posts to an address, with its hidden fields and the values given; follows redirects. */
    public Document submit(Document page, String action, Map<String, ?> values) {
        var form = form(page, action);
        var all = defaults(form);
        all.putAll(values);
        post(action, all);
        return follow();
    }

    /** As {@link #submit}, with a file, as {@code multipart/form-data}. */
    public Document upload(Document page, String action, Map<String, ?> values, Attachment file) {
        return upload(page, action, values, file, BodyPublishers::ofByteArrays);
    }

    /** As {@link #upload}, with a body made from its parts in another way. */
    protected final Document upload(
            Document page,
            String action,
            Map<String, ?> values,
            Attachment file,
            Function<List<byte[]>, HttpRequest.BodyPublisher> body) {
        var form = form(page, action);
        var all = defaults(form);
        all.putAll(values);
        var boundary = "----" + UUID.randomUUID();
        send(HttpRequest.newBuilder(URI.create(base + form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body.apply(multipart(boundary, all, file))));
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

    /** Where a form's buttons send it instead; one that stands outside names its form. */
    private static List<String> buttonsOf(Document page, Element form) {
        return page.select("button[formaction]").stream()
                .filter(button ->
                        button.hasAttr("form") ? button.attr("form").equals(form.id()) : button.closest("form") == form)
                .map(button -> button.attr("formaction"))
                .toList();
    }

    private static Element form(Document page, String action) {
        return page.select("form").stream()
                .filter(form -> form.attr("action").equals(action)
                        || buttonsOf(page, form).contains(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form to " + action + " on: " + page.text()));
    }

    private static Map<String, Object> defaults(Element form) {
        var all = new LinkedHashMap<String, Object>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var checkable =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (!field.attr("type").equals("file") && (!checkable || field.hasAttr("checked"))) {
                all.put(field.attr("name"), field.is("select") ? chosen(field) : field.val());
            }
        }
        return all;
    }

    /** As browsers do: the selected option, or the first. */
    private static String chosen(Element select) {
        var options = select.select("option[selected]").isEmpty()
                ? select.select("option")
                : select.select("option[selected]");
        return options.isEmpty() ? "" : options.get(0).val();
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

    protected final void send(HttpRequest.Builder request) {
        last = exchange(request);
    }

    protected HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Document follow() {
        for (var hops = 0; hops < 5 && answer().headers().firstValue("Location").isPresent(); hops++) {
            var to = URI.create(base)
                    .resolve(answer().headers().firstValue("Location").get());
            send(HttpRequest.newBuilder(to).GET());
        }
        return Jsoup.parse(new String(answer().body(), StandardCharsets.UTF_8), base);
    }

    private HttpResponse<byte[]> answer() {
        if (last == null) {
            throw new IllegalStateException("nothing was asked yet");
        }
        return last;
    }

    public int status() {
        return answer().statusCode();
    }

    public String path() {
        return answer().uri().getPath();
    }

    /** What stands behind the path of the last address, as it was sent. */
    public String query() {
        var query = answer().uri().getRawQuery();
        return query == null ? "" : query;
    }

    /** The path that the last answer leads to, or empty. */
    public String leadsTo() {
        return answer().headers()
                .firstValue("Location")
                .map(to -> URI.create(base).resolve(to).getPath())
                .orElse("");
    }

    /** What the browser keeps for the server. */
    protected final CookieManager cookies() {
        return cookies;
    }

    /** A header of the last answer, all its values in one line; or empty. */
    public String header(String name) {
        return String.join(", ", answer().headers().allValues(name));
    }

    /** The body of the last answer. */
    public byte[] body() {
        return answer().body();
    }

    /** The last answer as text. */
    public String text() {
        return new String(answer().body(), StandardCharsets.UTF_8);
    }
}
