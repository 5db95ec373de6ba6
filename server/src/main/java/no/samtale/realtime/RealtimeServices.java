package no.samtale.realtime;

import java.util.concurrent.Executor;
import no.samtale.channels.webchat.VisitorViews;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.MessageViews;
import no.samtale.conversations.Messages;
import no.samtale.conversations.Notes;
import no.samtale.conversations.PostMessage;
import no.samtale.conversations.RecordReceipt;
import no.samtale.conversations.ShowTyping;
import no.samtale.conversations.WriteNote;
import org.springframework.stereotype.Component;

/** What a connection works with. */
@Component
record RealtimeServices(
        Frames frames,
        Watchers watchers,
        ConversationAccess access,
        Conversations conversations,
        Messages messages,
        Notes notes,
        MessageViews messageViews,
        VisitorViews visitorViews,
        PostMessage post,
        WriteNote writeNote,
        ShowTyping typing,
        RecordReceipt receipts,
        Onlookers onlookers,
        RealtimeExecutor executor) {

    Watch watch(AccessibleConversation conversation, long after, Connection owner) {
        Executor background = executor;
        return new Watch(conversation, after, owner, frames, messages, messageViews, background);
    }
}
