/**
 * Second factors: authenticator apps (TOTP, RFC 6238), recovery codes, and what a company demands. Owns the tables agent_totp,
 * agent_recovery_code and sign_in_rule. Entry points: {@link no.samtale.accounts.signin.factors.SecondFactors},
 * {@link no.samtale.accounts.signin.factors.CheckFactor}. A secret is opened to compare a code and for nothing else; a
 * recovery code is told once.
 */
@NullMarked
package no.samtale.accounts.signin.factors;

import org.jspecify.annotations.NullMarked;
