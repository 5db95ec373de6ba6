package no.samtale.channels.email;

import org.jspecify.annotations.Nullable;

/**
 * What signs us in at a mail server. Not printed.
 *
 * @param secret a password or a token; null if there is none
 * @param token whether it is an access token (XOAUTH2, OAUTHBEARER)
 */
record MailCredential(@Nullable String secret, boolean token) {
    @Override
    public String toString() {
        return "MailCredential[…]";
    }
}
