package no.samtale.channels.email;

import java.util.Optional;
import no.samtale.inboxes.Carrier;
import no.samtale.inboxes.Channel;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/** E-mail as the rest knows it. */
@Component
class MailChannel implements Channel {
    static final String NAME = "email";

    private final MailCarrier carrier;

    MailChannel(MailCarrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int maximumLength() {
        return Limits.MAIL_WORDS_LENGTH;
    }

    @Override
    public Optional<Carrier> carrier() {
        return Optional.of(carrier);
    }
}
