package no.samtale.privacy.mails;

import no.samtale.platform.configuration.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that mails are handed to (SMTP). Without a host no mail is sent, and the portal offers no code by e-mail.
 *
 * @param port 587 is the port for submission (RFC 6409)
 * @param username left out where the server asks for none
 * @param tls whether the connection must be encrypted (STARTTLS); turned off for a server on the same machine only
 * @param from the sender's address
 * @param name the sender's name; the company's where it is left out
 */
@ConfigurationProperties("samtale.mail")
public record MailProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable Secret password,
        @DefaultValue("true") boolean tls,
        @DefaultValue("personvern@localhost") String from,
        @Nullable String name) {}
