/**
 * Drafts: what an agent has begun to write in a conversation and not sent. Owns the table draft. A draft is its writer's: no
 * other agent sees it. It lies under the conversation's key and goes when it is sent (by a trigger), with the conversation,
 * and some time after its last change. Entry points: {@link no.samtale.conversations.drafts.KeepDraft} and
 * {@link no.samtale.conversations.drafts.Drafts}. Never overwrite a text that the writer's window has not seen.
 */
@NullMarked
package no.samtale.conversations.drafts;

import org.jspecify.annotations.NullMarked;
