package no.samtale.accounts.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import no.samtale.accounts.AccountsProperties;
import no.samtale.accounts.signin.SessionFacts;
import no.samtale.platform.Limits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Agents' sessions: in the main database, told apart by a cookie that no script reads and no other site sends. A session
 * holds text only, so that nothing read from the database is ever deserialised, and no object finds its way in.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(AccountsProperties.class)
class SessionConfiguration {
    private static final String COOKIE = "samtale_agent";

    @Bean
    SessionRepository<?> sessionRepository(JdbcSessions sessions) {
        return new ThriftySessions<>(sessions.repository);
    }

    @Bean
    JdbcSessions jdbcSessions(DataSource source, PlatformTransactionManager manager) {
        TransactionTemplate ownTransaction = new TransactionTemplate(manager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new JdbcSessions(new JdbcIndexedSessionRepository(new JdbcTemplate(source), ownTransaction));
    }

    /** Without Max-Age: the browser forgets it when it is closed, the server twelve hours after its last use. */
    @Bean
    DefaultCookieSerializer sessionCookie(AccountsProperties properties) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        boolean behindTls = Optional.ofNullable(properties.publicUrl())
                .map(url -> "https".equals(url.getScheme()))
                .orElse(false);
        if (behindTls) {
            cookie.setUseSecureCookie(true); // Else as the request is.
        }
        return cookie;
    }

    /** Holds Spring Session's own repository, and starts and stops its sweeping of expired sessions. */
    static final class JdbcSessions implements AutoCloseable {
        private final JdbcIndexedSessionRepository repository;

        JdbcSessions(JdbcIndexedSessionRepository repository) {
            this.repository = repository;
            repository.setDefaultMaxInactiveInterval(Limits.AGENT_SESSION);
            repository.setConversionService(textOnly());
            repository.setIndexResolver(JdbcSessions::index);
            repository.afterPropertiesSet();
        }

        @Override
        public void close() {
            repository.destroy();
        }

        /** So that all sessions of an agent can be ended. */
        private static Map<String, String> index(Session session) {
            return SessionFacts.whose(session::getAttribute)
                    .map(held -> Map.of(
                            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                            held.agent().toString()))
                    .orElse(Map.of());
        }

        private static ConversionService textOnly() {
            GenericConversionService conversion = new GenericConversionService();
            conversion.addConverter(Object.class, byte[].class, JdbcSessions::bytes);
            conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
            return conversion;
        }

        private static byte[] bytes(Object attribute) {
            if (!(attribute instanceof String text)) {
                throw new IllegalArgumentException("a session holds text only");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
