package io.shoumi.identity;

import io.shoumi.home.DataHome;
import io.shoumi.home.HomeUnusable;
import io.shoumi.home.ServeOptions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under which addresses passkeys work: those that {@code shoumi.origins} lists, or else the names in the server's own certificate
 * at the server's own port. A host that a request merely claims is never taken. Numeric addresses and wildcards are none: a
 * browser binds a passkey to one domain name.
 */
@Component
public class PasskeySites {
    private static final int DNS_NAME = 2;
    private static final int HTTPS = 443;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");

    private final Set<Site> allowed;

    /** The name that passkeys are bound to, and the one origin that answers may come from. */
    public record Site(String name, String origin) {}

    PasskeySites(@Value("${shoumi.origins:}") String configured, DataHome home, ServeOptions options) {
        allowed = configured.isBlank()
                ? namesOf(home).stream().map(name -> site(name, options.port())).collect(Collectors.toUnmodifiableSet())
                : Arrays.stream(configured.split(","))
                        .map(String::strip)
                        .map(PasskeySites::configured)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The site that a request came to; empty where passkeys cannot work. */
    public Optional<Site> of(HttpServletRequest request) {
        var asked = site(Objects.requireNonNullElse(request.getServerName(), ""), request.getServerPort());
        return allowed.contains(asked) ? Optional.of(asked) : Optional.empty();
    }

    private static Site site(String name, int port) {
        var lower = name.toLowerCase(Locale.ROOT);
        return new Site(lower, "https://" + lower + (port == HTTPS ? "" : ":" + port));
    }

    private static Site configured(String text) {
        try {
            var uri = URI.create(text);
            var host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
            var bare = Objects.requireNonNullElse(uri.getPath(), "").isEmpty() && uri.getQuery() == null;
            if ("https".equals(uri.getScheme()) && bare && uri.getUserInfo() == null && isName(host)) {
                return site(host, uri.getPort() < 0 ? HTTPS : uri.getPort());
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        throw new HomeUnusable("home.origin-wrong", text);
    }

    private static boolean isName(String host) {
        return NAME.matcher(host).matches() && !NUMERIC.matcher(host).matches();
    }

    private static List<String> namesOf(DataHome home) {
        try (var in = Files.newInputStream(home.tls().resolve("cert.pem"))) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            var names = new ArrayList<String>();
            var all = certificate.getSubjectAlternativeNames();
            for (var one : all == null ? List.<List<?>>of() : all) {
                if (one.get(0).equals(DNS_NAME)
                        && isName(String.valueOf(one.get(1)).toLowerCase(Locale.ROOT))) {
                    names.add(String.valueOf(one.get(1)));
                }
            }
            return names;
        } catch (IOException | CertificateException unreadable) {
            return List.of();
        }
    }
}
