package io.shoumi.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that each form carries, derived from the browser's session key: it needs no place in the database, so whoever only
 * looks at the log-in page leaves nothing there, and it changes with the key.
 */
final class FormTokens implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final String FRESH = FormTokens.class.getName();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var key = SessionKey.random();
        request.setAttribute(FRESH, key);
        return token(key);
    }

    /** Gives a browser that has no key yet the one that its token was derived from. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(FRESH) instanceof SessionKey key) {
            key.giveTo(response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionKey.of(request).map(FormTokens::token).orElse(null);
    }

    private static CsrfToken token(SessionKey key) {
        return new DefaultCsrfToken(HEADER, FIELD, key.formToken());
    }
}
