package io.shoumi.identity;

import io.shoumi.ledger.PersonId;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request's hold on a session. Nothing is written, and no cookie given, before something is kept in it; then each change is
 * written at once.
 */
final class StoredSession implements HttpSession {
    private final Sessions sessions;
    private final HttpServletResponse response;
    private final ServletContext context;
    private final Map<String, Object> read = new HashMap<>();
    private Sessions.@Nullable Row row;
    private boolean ended;

    StoredSession(Sessions sessions, HttpServletResponse response, ServletContext context, Sessions.@Nullable Row row) {
        this.sessions = sessions;
        this.response = response;
        this.context = context;
        this.row = row;
    }

    Optional<PersonId> person() {
        return row == null ? Optional.empty() : Optional.ofNullable(row.person());
    }

    boolean ended() {
        return ended;
    }

    /** Ends what the browser came with and begins a new one for a person, under a key that nobody had before. */
    void beginAnew(PersonId person) {
        living();
        if (row != null) {
            sessions.end(row.id());
        }
        read.clear();
        begin(person);
    }

    private void begin(@Nullable PersonId person) {
        var key = SessionKey.random();
        row = sessions.begin(key, person);
        key.giveTo(response);
    }

    String rekey() {
        if (row == null) {
            begin(null);
        } else {
            var key = SessionKey.random();
            sessions.rekey(row, key);
            key.giveTo(response);
        }
        return getId();
    }

    /** The row's id, which is no secret: the key is never told. */
    @Override
    public String getId() {
        return row == null ? "" : row.id().toString();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        living();
        if (row == null) {
            return null;
        }
        if (!read.containsKey(name)) {
            sessions.value(row.id(), name).map(SessionContent::value).ifPresent(value -> read.put(name, value));
        }
        return read.get(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        living();
        if (value == null) {
            removeAttribute(name);
            return;
        }
        var bytes = SessionContent.bytes(name, value);
        if (row == null) {
            begin(null);
        }
        var held = java.util.Objects.requireNonNull(row);
        sessions.keep(held.id(), name, bytes);
        read.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        living();
        read.remove(name);
        if (row != null) {
            sessions.drop(row.id(), name);
        }
    }

    @Override
    public void invalidate() {
        living();
        ended = true;
        if (row != null) {
            sessions.end(row.id());
            SessionKey.takeFrom(response);
        }
    }

    private void living() {
        if (ended) {
            throw new IllegalStateException("the session has ended");
        }
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(row == null ? List.of() : sessions.names(row.id()));
    }

    @Override
    public long getCreationTime() {
        return row == null ? 0 : row.createdAt().toEpochMilli();
    }

    @Override
    public long getLastAccessedTime() {
        return row == null ? 0 : row.seenAt().toEpochMilli();
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {
        throw new UnsupportedOperationException("one time-out holds for everybody");
    }

    @Override
    public int getMaxInactiveInterval() {
        return (int) Sessions.IDLE_MAX.toSeconds();
    }

    @Override
    public boolean isNew() {
        return row == null;
    }
}
