package no.samtale.channels.webchat;

import no.samtale.platform.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the website chat.
 *
 * @param newConversations how many one address may start within {@link Limits#NEW_CONVERSATIONS_WINDOW}; raise it where
 *     many people share an address
 */
@ConfigurationProperties("samtale.webchat")
record WebchatProperties(
        @DefaultValue("" + Limits.NEW_CONVERSATIONS) int newConversations) {}
