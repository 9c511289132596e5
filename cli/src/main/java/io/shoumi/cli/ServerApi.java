package io.shoumi.cli;

import io.shoumi.cli.scan.PinnedCertificate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server's API, over TLS only, under a token's rights. */
final class ServerApi {
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final Duration ANSWERING = Duration.ofMinutes(5);
    private static final int TOO_MANY = 429;
    private static final int TRIES = 3;
    private static final int WAIT_SECONDS_MAX = 60;
    private static final Pattern DETAIL = Pattern.compile("\"detail\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpClient client;
    private final String base;
    private final String token;

    private ServerApi(HttpClient client, String base, String token) {
        this.client = client;
        this.base = base;
        this.token = token;
    }

    /** What a call came to. */
    sealed interface Answer {
        @SuppressWarnings("ArrayRecordComponent")
        record Given(byte[] bytes) implements Answer {}

        /** @param why in the server's words */
        record Refused(int status, String why) implements Answer {}
    }

    /** Trusts what the JDK trusts, or just the certificate in {@code certificate} (PEM). */
    static ServerApi at(URI server, Path tokenFile, @Nullable Path certificate) throws IOException {
        if (!"https".equals(server.getScheme())) {
            throw new IOException("https only: " + server);
        }
        var client = HttpClient.newBuilder().connectTimeout(CONNECTING);
        if (certificate != null) {
            client.sslContext(PinnedCertificate.only(certificate));
        }
        return new ServerApi(
                client.build(),
                server.toString().replaceAll("/+$", ""),
                Files.readString(tokenFile).strip());
    }

    /** Waits where the server asks to. */
    Answer get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWERING)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", Said.zh() ? "zh" : "en")
                .GET()
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        for (var tried = 1; answer.statusCode() == TOO_MANY && tried < TRIES; tried++) {
            Thread.sleep(Duration.ofSeconds(seconds(answer)));
            answer = client.send(request, BodyHandlers.ofByteArray());
        }
        return answer.statusCode() == 200
                ? new Answer.Given(answer.body())
                : new Answer.Refused(answer.statusCode(), why(answer));
    }

    private static int seconds(HttpResponse<?> answer) {
        var said = answer.headers().firstValue("Retry-After").orElse("");
        return said.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(said), 1, WAIT_SECONDS_MAX) : 1;
    }

    private static String why(HttpResponse<byte[]> answer) {
        var detail = DETAIL.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        return detail.find() ? detail.group(1).replaceAll("\\\\(.)", "$1").replaceAll("\\p{Cntrl}", " ") : "";
    }
}
