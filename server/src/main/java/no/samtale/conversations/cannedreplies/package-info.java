/**
 * Canned replies: what the company words once and agents send often. Owns the table canned_reply; one class checks, one
 * stores, one answers over HTTP. They hold the company's text and no person's: placeholders such as
 * <code>{{contact.name}}</code> are filled by the agent's client.
 */
@NamedInterface("cannedreplies")
@NullMarked
package no.samtale.conversations.cannedreplies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
