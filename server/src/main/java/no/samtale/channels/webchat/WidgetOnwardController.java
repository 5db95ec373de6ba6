package no.samtale.channels.webchat;

import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.onward.WishOnward;
import no.samtale.platform.ConversationId;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a visitor wants the answer by e-mail after leaving. */
@RestController
@RequestMapping("/api/widget/conversations/{id}/onward")
class WidgetOnwardController {
    private final ConversationAccess access;
    private final WishOnward onward;
    private final VisitorViews views;
    private final Hints hints;

    WidgetOnwardController(ConversationAccess access, WishOnward onward, VisitorViews views, Hints hints) {
        this.access = access;
        this.onward = onward;
        this.views = views;
        this.hints = hints;
    }

    /**
     * What the visitor says.
     *
     * @param wanted false takes back what was wanted
     * @param email where to; left out for the address that was given before
     */
    record OnwardRequest(boolean wanted, @Nullable String email) {
        @Override
        public String toString() {
            return "OnwardRequest[" + wanted + "]";
        }
    }

    @PostMapping
    VisitorConversation say(
            @PathVariable ConversationId id,
            @RequestHeader(name = WidgetConversationController.TOKEN, required = false) @Nullable String token,
            @RequestBody OnwardRequest request) {
        AccessibleConversation conversation = access.forVisitor(WidgetConversationController.parsed(token), id);
        if (request.wanted()) {
            onward.wish(conversation, request.email());
        } else {
            onward.takeBack(conversation);
        }
        hints.give(new Hint.Changed(conversation.account(), id));
        return views.view(conversation);
    }
}
