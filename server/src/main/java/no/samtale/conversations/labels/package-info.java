/**
 * Labels: what the company calls sorts of conversations, and which conversation is of which sort. Owns the tables label and
 * conversation_label. The words are the company's; that a conversation has one is an assessment of a person, erased and
 * restricted with the conversation. Entry points: {@link no.samtale.conversations.labels.Labels} (words) and
 * {@link no.samtale.conversations.labels.LabelConversation} (putting them on). Never change what is restricted.
 */
@NamedInterface("labels")
@NullMarked
package no.samtale.conversations.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
