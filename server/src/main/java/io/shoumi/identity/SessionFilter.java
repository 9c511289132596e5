package io.shoumi.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the database's sessions in place of the container's, for everything behind it; the container never makes one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithSession(request, response), response);
    }

    /** The request as everything behind the filter sees it. */
    private final class WithSession extends HttpServletRequestWrapper {
        private final HttpServletResponse response;
        private @Nullable StoredSession session;
        private boolean looked;

        WithSession(HttpServletRequest request, HttpServletResponse response) {
            super(request);
            this.response = response;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            if (session != null && session.ended()) {
                session = null;
            }
            if (!looked) {
                looked = true;
                session = found().map(this::session).orElse(null);
            }
            if (session == null && create) {
                session = session(null);
            }
            return session;
        }

        /** The page that says the database is away is for everybody. */
        private Optional<Sessions.Row> found() {
            try {
                return SessionKey.of(this).flatMap(sessions::find);
            } catch (DataAccessException | TransactionException away) {
                if (getDispatcherType() == DispatcherType.ERROR) {
                    return Optional.empty();
                }
                throw away;
            }
        }

        private StoredSession session(Sessions.@Nullable Row row) {
            return new StoredSession(sessions, response, getServletContext(), row);
        }

        @Override
        public @Nullable HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public String changeSessionId() {
            if (getSession(false) instanceof StoredSession known) {
                return known.rekey();
            }
            throw new IllegalStateException("there is no session");
        }

        @Override
        public boolean isRequestedSessionIdValid() {
            return getSession(false) != null;
        }

        /** Never told: who has it is logged in. */
        @Override
        public @Nullable String getRequestedSessionId() {
            return null;
        }
    }
}
