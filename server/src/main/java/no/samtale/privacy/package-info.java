/**
 * Privacy: what the company may do with data about people, and what it tells them. {@code register} reads the privacy
 * register (resources/register), one source for the code, the tests and the notice; {@code notices} makes the notice from it
 * and serves it at /notice. Owns no table yet. Other modules meet it by its two named interfaces. Do not put wording for
 * people in code here: it belongs in the register, in both languages.
 */
@ApplicationModule(allowedDependencies = {"platform", "vault", "accounts"})
@NullMarked
package no.samtale.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
