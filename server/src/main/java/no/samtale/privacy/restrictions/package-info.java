/**
 * Restriction (GDPR Art. 18): what is kept of a person stays, and is used for nothing but their own rights: not shown,
 * searched, counted or sent, nor deleted by retention. The vault enforces it with the keys; lists leave the rows out. Owns
 * the table restriction. Entry points: {@link no.samtale.privacy.restrictions.RestrictContact} and
 * {@link no.samtale.privacy.restrictions.LiftRestriction}, which tells the person first. Never reset a row's
 * {@code restricted} in another way.
 */
@NamedInterface("restrictions")
@NullMarked
package no.samtale.privacy.restrictions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
