package no.samtale.channels.webchat;

import no.samtale.platform.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the website chat.
 *
 * @param newConversations how many one address may start within {@link Limits#NEW_CONVERSATIONS_WINDOW} as they come
 * @param provedConversations how many more it may start by a proof of work each
 * @param busyStarts how many one entrypoint takes within {@link Limits#BUSY_WINDOW} before each costs a proof of work
 */
@ConfigurationProperties("samtale.webchat")
record WebchatProperties(
        @DefaultValue("" + Limits.NEW_CONVERSATIONS) int newConversations,
        @DefaultValue("" + Limits.PROVED_CONVERSATIONS) int provedConversations,
        @DefaultValue("" + Limits.BUSY_STARTS) int busyStarts) {}
