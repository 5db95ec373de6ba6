/**
 * A company's own sign-in (OpenID Connect Core 1.0, code flow with PKCE). Owns the tables sign_in_provider,
 * sign_in_provider_role and agent_at_provider. Entry points: {@link no.samtale.accounts.signin.sso.KeepProvider},
 * {@link no.samtale.accounts.signin.sso.AskProvider}, {@link no.samtale.accounts.signin.sso.ComeFromProvider}. Only
 * {@link no.samtale.accounts.signin.sso.ProviderCalls} calls out; nothing that it brings is believed before its signature.
 */
@NullMarked
package no.samtale.accounts.signin.sso;

import org.jspecify.annotations.NullMarked;
