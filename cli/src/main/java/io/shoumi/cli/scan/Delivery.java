package io.shoumi.cli.scan;

import io.shoumi.detector.CopyShare;
import io.shoumi.detector.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends findings to the server, over TLS only, under a token's rights. Values go masked whatever the options say: the server
 * learns that there is something, and where, not what.
 */
public final class Delivery implements Sink {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client;
    private final URI findings;
    private final String token;
    private int undelivered;

    private Delivery(HttpClient client, URI findings, String token) {
        this.client = client;
        this.findings = findings;
        this.token = token;
    }

    /** Trusts what the JDK trusts, or just the certificate in {@code certificate} (PEM). */
    public static Delivery to(URI server, Path tokenFile, @Nullable Path certificate) throws IOException {
        if (!"https".equals(server.getScheme())) {
            throw new IOException("https only: " + server);
        }
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(TIMEOUT);
        if (certificate != null) {
            client.sslContext(PinnedCertificate.only(certificate));
        }
        String base = server.toString().replaceAll("/+$", "");
        return new Delivery(
                client.build(),
                URI.create(base + "/api/findings"),
                Files.readString(tokenFile).strip());
    }

    @Override
    public void accept(Located located) {
        HttpRequest request = HttpRequest.newBuilder(findings)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.of(fields(located))))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            undelivered += status / 100 == 2 ? 0 : 1;
        } catch (IOException e) {
            undelivered++;
        } catch (InterruptedException e) {
            undelivered++;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int undelivered() {
        return undelivered;
    }

    private static Map<String, Object> fields(Located located) {
        Finding finding = located.finding();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", located.path());
        fields.put("inner", located.inner());
        fields.put("sha256", located.sha256());
        fields.put("kind", finding.kind().label());
        fields.put("source", finding.source().isEmpty() ? null : finding.source());
        fields.put("value", finding.maskedValue());
        fields.put("start", finding.start());
        fields.put("end", finding.end());
        fields.put("count", finding.count());
        fields.put("status", located.status().label());
        fields.put("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("whyZh", finding.why().zh());
        fields.put("whyEn", finding.why().en());
        fields.put("clause", located.clause());
        CopyShare share = finding.share();
        if (share != null) {
            fields.put("sourceStart", share.sourceStart());
            fields.put("sourceEnd", share.sourceEnd());
            fields.put("shareOfSource", share.ofSource());
            fields.put("shareOfText", share.ofText());
        }
        return fields;
    }
}
