package no.samtale.testing;

import java.time.Clock;
import java.util.List;
import no.samtale.demo.CaughtMail;
import no.samtale.demo.MailCatcher;
import no.samtale.privacy.mails.LocalMail;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A mail server for tests. Mail to an address that begins with {@link #LATER} it puts off each time. */
@TestConfiguration(proxyBeanMethods = false)
public class TestMail {
    public static final String LATER = "senere-";

    @Bean
    Mailbox mailbox(Clock clock) {
        return new Mailbox(MailCatcher.open(address -> address.startsWith(LATER), clock));
    }

    /** All mail that was sent. */
    public static final class Mailbox implements LocalMail, DisposableBean {
        private final MailCatcher catcher;

        Mailbox(MailCatcher catcher) {
            this.catcher = catcher;
        }

        @Override
        public int port() {
            return catcher.port();
        }

        /** What came to an address, the latest first. */
        public List<CaughtMail> of(String address) {
            return catcher.caught().stream()
                    .filter(mail -> mail.to().equals(address))
                    .toList();
        }

        @Override
        public void destroy() {
            catcher.close();
        }
    }
}
