/**
 * Privacy: what the company may do with data about people, and what it tells them. {@code register} reads the privacy
 * register (resources/register), one source for the code, the tests and the notice; {@code notices} makes the notice from it
 * and serves it at /notice; {@code screening} masks identity and card numbers in free text before it is sealed;
 * {@code exports} gives out and {@code erasure} erases what the features keep of a person, whom they tell by implementing
 * what {@code subjects} asks; {@code archive} keeps what a
 * law demands until its date; {@code consent} keeps what people said yes and no to,
 * {@code suppression} what they do not want to be sent; {@code portal} is where a person reaches
 * all of it, {@code mails} what we send them. Do not put wording for people in code here: it belongs in the
 * register, in both languages.
 */
@ApplicationModule(allowedDependencies = {"platform", "vault", "accounts", "audit"})
@NullMarked
package no.samtale.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
