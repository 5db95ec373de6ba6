/**
 * How a mailbox is opened by OAuth 2.0 (RFC 6749) instead of a password: an administrator signs in at the provider once, and
 * from then on short-lived tokens are got there. Owns the table email_sign_in. Entry points:
 * {@link no.samtale.channels.email.oauth.KeepOAuthApp}, {@link no.samtale.channels.email.oauth.SignInMailbox},
 * {@link no.samtale.channels.email.oauth.AccessTokens}. Only {@link no.samtale.channels.email.oauth.TokenCalls} calls out;
 * access tokens are held in memory alone.
 */
@NullMarked
package no.samtale.channels.email.oauth;

import org.jspecify.annotations.NullMarked;
