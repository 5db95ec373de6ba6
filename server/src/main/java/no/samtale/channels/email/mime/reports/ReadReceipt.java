package no.samtale.channels.email.mime.reports;

import org.jspecify.annotations.Nullable;

/**
 * That a mail was shown, or deleted unread (RFC 8098).
 *
 * @param messageId whose
 * @param disposition displayed, deleted, processed and so on
 */
public record ReadReceipt(@Nullable String messageId, String disposition) {}
