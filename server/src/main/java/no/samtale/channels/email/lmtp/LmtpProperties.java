package no.samtale.channels.email.lmtp;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mail is handed in by the company's own mail server (LMTP). Nobody is asked for a password there: whoever reaches the
 * address can hand mails in, as at the door of any mail server.
 *
 * @param port nothing listens without one; 0 for any that is free
 * @param address the local address that is listened at
 */
@ConfigurationProperties("samtale.mail.lmtp")
public record LmtpProperties(
        @Nullable Integer port, @DefaultValue("127.0.0.1") String address) {}
