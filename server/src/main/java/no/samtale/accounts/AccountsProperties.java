package no.samtale.accounts;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What sign-in needs to know of the installation.
 *
 * @param publicUrl where people reach Samtale, if a proxy stands in front; https makes the session's cookie Secure
 * @param demo whether this is the demo, which makes its own account
 */
@ConfigurationProperties("samtale")
public record AccountsProperties(@Nullable URI publicUrl, boolean demo) {}
