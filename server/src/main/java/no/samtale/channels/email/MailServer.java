package no.samtale.channels.email;

import org.jspecify.annotations.Nullable;

/**
 * A server that mail is fetched from or handed to.
 *
 * @param user null where it wants no sign-in
 */
public record MailServer(
        String host, int port, MailLine line, @Nullable String user) {}
