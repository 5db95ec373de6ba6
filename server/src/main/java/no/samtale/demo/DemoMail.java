package no.samtale.demo;

import java.time.Clock;
import java.util.List;
import no.samtale.privacy.mails.LocalMail;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The demo's mail: nothing leaves the machine, and everybody who looks at the demo's site can read it at /mail. */
@Component
@ConditionalOnBooleanProperty("samtale.demo")
class DemoMail implements LocalMail, DisposableBean {
    private final MailCatcher catcher;

    DemoMail(Clock clock) {
        this.catcher = MailCatcher.open(address -> false, clock);
    }

    @Override
    public int port() {
        return catcher.port();
    }

    List<CaughtMail> caught() {
        return catcher.caught();
    }

    @Override
    public void destroy() {
        catcher.close();
    }
}
