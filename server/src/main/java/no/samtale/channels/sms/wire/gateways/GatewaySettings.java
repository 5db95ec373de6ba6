package no.samtale.channels.sms.wire.gateways;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A company's account with a gateway.
 *
 * @param base where it is called, if not at the gateway's usual address; http only to this machine
 * @param partner what LINK calls platformPartnerId; null elsewhere
 * @param gate the gate by which LINK brings reports; null elsewhere
 * @param secret the last part of the path of callbacks, which nobody else knows
 * @param reports where a gateway that is told so with each text brings its reports
 * @param region whose numbers need no country code (ISO 3166-1)
 */
public record GatewaySettings(
        GatewayKind kind,
        @Nullable URI base,
        String user,
        String password,
        @Nullable String partner,
        @Nullable String gate,
        String secret,
        URI reports,
        String region) {
    @Override
    public String toString() {
        return "GatewaySettings[" + kind + "]";
    }
}
