package io.shoumi.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a browser holds of a session: 256 random bits in a cookie. The server keeps a hash of it only, and derives from it the
 * token that guards forms, so that neither the database nor a page gives the key away.
 */
record SessionKey(String text) {
    static final String COOKIE = "__Host-shoumi";

    private static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionKey random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The key that a browser sent. */
    static Optional<SessionKey> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        for (var cookie : cookies == null ? new Cookie[0] : cookies) {
            if (COOKIE.equals(cookie.getName())
                    && FORM.matcher(cookie.getValue()).matches()) {
                return Optional.of(new SessionKey(cookie.getValue()));
            }
        }
        return Optional.empty();
    }

    /** Hands it to the browser, until that is closed. */
    void giveTo(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(text).build().toString());
    }

    static void takeFrom(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("").maxAge(0).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(COOKIE, value)
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/");
    }

    /** What the database finds it by. */
    byte[] hash() {
        return digest("session");
    }

    /** What a challenge is bound to that only this browser may answer. */
    byte[] browser() {
        return digest("browser");
    }

    /** The token of this session's forms. */
    String formToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("form"));
    }

    private byte[] digest(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("shoumi " + purpose + " " + text).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key: it must never reach a log. */
    @Override
    public String toString() {
        return "session key";
    }
}
