package no.samtale.channels.sms;

import java.time.Instant;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.channels.sms.wire.smpp.SmppIds;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import org.jspecify.annotations.Nullable;

/**
 * A number that messages are taken from and answered by.
 *
 * @param setup what a company has decided of it
 * @param connectedAt when its line was last seen to be up; null if it never was, or there is no line
 * @param trouble what was wrong with the line the last time; null if nothing was
 */
public record SmsInbox(
        InboxId id,
        EntrypointId entrypoint,
        Setup setup,
        @Nullable Instant connectedAt,
        @Nullable LineTrouble trouble) {

    /**
     * What a company has decided.
     *
     * @param sender what people see, and answer: a number in E.164, a short code or letters
     * @param login the system id of a line, or the account at a gateway
     * @param centre where the line goes; null if its way is a gateway
     * @param gateway what else its gateway needs; null if its way is a line
     * @param region of numbers that come without a country code (ISO 3166-1)
     * @param active whether it is listened to and answered by
     */
    public record Setup(
            String sender,
            SmsWay way,
            String login,
            @Nullable Centre centre,
            @Nullable Gateway gateway,
            String region,
            boolean active) {}

    /**
     * A message centre (SMPP 3.4).
     *
     * @param tls from the first byte; without it only to this machine
     * @param systemType null for none
     * @param window messages whose answers may be waited for at one time
     * @param ids how it writes the id of an SMS
     */
    public record Centre(
            String host, int port, boolean tls, @Nullable String systemType, int window, SmppIds ids) {}

    /**
     * What a gateway needs beside the account.
     *
     * @param base where it is called; null for its usual address
     * @param partner what LINK calls platformPartnerId; null elsewhere
     * @param gate the gate by which LINK brings reports; null elsewhere
     */
    public record Gateway(
            @Nullable String base,
            @Nullable String partner,
            @Nullable String gate) {}
}
