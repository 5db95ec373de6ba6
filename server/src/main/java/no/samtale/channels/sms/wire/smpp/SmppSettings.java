package no.samtale.channels.sms.wire.smpp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a message centre.
 *
 * @param tls from the first byte; may be left out only to this machine
 * @param systemType null for none
 * @param region whose numbers need no country code (ISO 3166-1)
 * @param ids how it writes the id of an SMS
 * @param window texts that may wait for their answers at one time, as agreed with the centre
 * @param within for each step: to connect, to sign in, to answer
 * @param enquire how long the line may be silent before the centre is asked whether it is there
 */
public record SmppSettings(
        String host,
        int port,
        boolean tls,
        String systemId,
        String password,
        @Nullable String systemType,
        String region,
        SmppIds ids,
        int window,
        Duration within,
        Duration enquire) {
    /** With the times and the window that suit most centres. */
    public static SmppSettings of(
            String host, int port, boolean tls, String systemId, String password, @Nullable String systemType) {
        return new SmppSettings(
                host,
                port,
                tls,
                systemId,
                password,
                systemType,
                "NO",
                SmppIds.SAME,
                10,
                Duration.ofSeconds(20),
                Duration.ofSeconds(30));
    }

    @Override
    public String toString() {
        return "SmppSettings[%s:%d]".formatted(host, port);
    }
}
