package no.samtale.accounts.signin.sso;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which sign-in providers are called besides those on the open internet.
 *
 * @param internalHosts hosts within the operator's own network that a company's provider may be at; a loopback one among them
 *     may be called without TLS
 */
@ConfigurationProperties("samtale.single-sign-on")
public record SsoProperties(@DefaultValue List<String> internalHosts) {
    public SsoProperties {
        internalHosts = List.copyOf(internalHosts);
    }
}
