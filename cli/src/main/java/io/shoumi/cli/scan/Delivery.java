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
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends findings to the server, over TLS only, under a token's rights. Values go masked whatever the options say: the server
 * learns that there is something, and where, not what.
 */
public final class Delivery implements Sink {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** A server or its database that restarts is back within ten seconds. */
    private static final long[] PAUSES_MILLIS = {1000, 3000, 8000};

    private static final int UNDER_WAY = 409;

    private final HttpClient client;
    private final URI findings;
    private final String token;
    private int undelivered;
    private boolean away;

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
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .POST(BodyPublishers.ofString(Json.of(fields(located))))
                .build();
        try {
            away = !delivered(request);
        } catch (InterruptedException e) {
            away = true;
            Thread.currentThread().interrupt();
        }
        undelivered += away ? 1 : 0;
    }

    /** Sent again under the same key while the server cannot: it does once what arrives twice. Once it stays away, each is tried once. */
    private boolean delivered(HttpRequest request) throws InterruptedException {
        int status = send(request);
        for (int i = 0; i < PAUSES_MILLIS.length && !away && passing(status); i++) {
            Thread.sleep(PAUSES_MILLIS[i]);
            status = send(request);
        }
        return status / 100 == 2;
    }

    private static boolean passing(int status) {
        return status == UNDER_WAY || status >= 500;
    }

    /** The status of the answer; 0 from a server that is not trusted, 503 where there is none. */
    private int send(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (SSLException e) {
            return 0;
        } catch (IOException e) {
            return 503;
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
