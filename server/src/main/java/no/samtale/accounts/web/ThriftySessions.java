package no.samtale.accounts.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions whose last use is written down once a minute only: otherwise each request, reading ones too, would wait for
 * the disk. A session may so end a minute early.
 */
final class ThriftySessions<S extends Session> implements SessionRepository<ThriftySessions.Thrifty<S>> {
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;

    ThriftySessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Thrifty<S> createSession() {
        return new Thrifty<>(sessions.createSession());
    }

    @Override
    public void save(Thrifty<S> session) {
        sessions.save(session.session);
    }

    @Override
    public @Nullable Thrifty<S> findById(String id) {
        S session = sessions.findById(id);
        return session == null ? null : new Thrifty<>(session);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    /** A session that overlooks being used again within the minute. */
    static final class Thrifty<S extends Session> implements Session {
        private final S session;

        Thrifty(S session) {
            this.session = session;
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (!at.isBefore(session.getLastAccessedTime().plus(BETWEEN_WRITES))) {
                session.setLastAccessedTime(at);
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
