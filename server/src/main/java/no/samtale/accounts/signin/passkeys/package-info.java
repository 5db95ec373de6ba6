/**
 * Passkeys (WebAuthn level 3): how they are registered, and signed in by. Owns the table passkey. Entry points:
 * {@link no.samtale.accounts.signin.passkeys.RegisterPasskey}, {@link no.samtale.accounts.signin.passkeys.ProvePasskey},
 * {@link no.samtale.accounts.signin.passkeys.Passkeys}. Only the ceremonies know the library; a challenge is given and taken
 * by accounts.web, which has the session.
 */
@NullMarked
package no.samtale.accounts.signin.passkeys;

import org.jspecify.annotations.NullMarked;
