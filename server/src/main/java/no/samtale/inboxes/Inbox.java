package no.samtale.inboxes;

import no.samtale.platform.InboxId;

/**
 * Where the conversations of one channel arrive.
 *
 * @param channel a {@link Channel#name()}
 */
public record Inbox(InboxId id, String channel, String name) {}
