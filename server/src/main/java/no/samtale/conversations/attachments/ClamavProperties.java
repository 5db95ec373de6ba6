package no.samtale.conversations.attachments;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The virus scanner (clamd) that files are shown to before anybody gets them. Without a host none is asked. It has to be on
 * this machine: a file that went to another would have left by no agreement.
 *
 * @param host {@code localhost}, or another name of the loopback address
 * @param port of its TCP socket
 */
@ConfigurationProperties("samtale.clamav")
public record ClamavProperties(
        @Nullable String host, @DefaultValue("3310") int port) {}
