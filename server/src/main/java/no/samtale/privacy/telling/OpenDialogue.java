package no.samtale.privacy.telling;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.privacy.screening.ScreenedText;

/** Conversations in which a person can be told something. Conversations keep them. */
public interface OpenDialogue {
    /**
     * Says it in the conversation, in the caller's transaction of the account.
     *
     * @return false if nobody would read it there: the conversation is closed, restricted or gone
     */
    boolean say(AccountId account, ConversationId conversation, AgentId by, ScreenedText text);
}
