package no.samtale.channels.email.oauth;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Providers on this machine.
 *
 * @param internalHosts loopback hosts that tokens may be got from, without TLS and without being a recipient
 */
@ConfigurationProperties("samtale.mailbox-sign-in")
public record OAuthProperties(@DefaultValue List<String> internalHosts) {
    public OAuthProperties {
        internalHosts = List.copyOf(internalHosts);
    }
}
