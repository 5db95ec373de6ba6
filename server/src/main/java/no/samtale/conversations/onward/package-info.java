/**
 * Chats that go on by e-mail when their visitor has left and wants that. Owns the table onward_wish. Entry points:
 * {@link no.samtale.conversations.onward.WishOnward}, what a visitor says of it,
 * {@link no.samtale.conversations.onward.GoOnward}, by the clock, and {@link no.samtale.conversations.onward.ProveAddress},
 * behind the link of the mail that asks for a proof. Never send a word of a conversation to an address that is not proved.
 */
@NamedInterface("onward")
@NullMarked
package no.samtale.conversations.onward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
