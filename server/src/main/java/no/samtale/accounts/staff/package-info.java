/**
 * The people of an account as its administrators see them: invited by link, given roles and teams, closed; and the links by
 * which an agent comes in or chooses a new password. Owns the table agent_link, whose rows are gone when they are used.
 * Entry points: {@link no.samtale.accounts.staff.InviteAgent}, {@link no.samtale.accounts.staff.ChangeAgent},
 * {@link no.samtale.accounts.staff.PasswordLinks}. Never keep or log the secret part of a link.
 */
@NullMarked
package no.samtale.accounts.staff;

import org.jspecify.annotations.NullMarked;
