package no.samtale.visits.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.VisitorToken;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.consent.Choice;
import no.samtale.privacy.consent.Consents;
import no.samtale.visits.MakeChoice;
import no.samtale.visits.MakeChoice.VisitorChoice;
import no.samtale.visits.NotePage;
import no.samtale.visits.NotePosition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor's own choices, and what is collected while they say yes. Under the visitor's token, as the conversation is. */
@RestController
@RequestMapping("/api/widget/conversations/{id}")
class WidgetVisitController {
    private static final String TOKEN = "Samtale-Token";

    private final ConversationAccess access;
    private final Consents consents;
    private final MakeChoice choose;
    private final NotePage notePage;
    private final NotePosition notePosition;
    private final Conversations conversations;
    private final Entrypoints entrypoints;

    WidgetVisitController(
            ConversationAccess access,
            Consents consents,
            MakeChoice choose,
            NotePage notePage,
            NotePosition notePosition,
            Conversations conversations,
            Entrypoints entrypoints) {
        this.access = access;
        this.consents = consents;
        this.choose = choose;
        this.notePage = notePage;
        this.notePosition = notePosition;
        this.conversations = conversations;
        this.entrypoints = entrypoints;
    }

    /** By purpose: whether the visitor has said yes; null before an answer. */
    record ChoicesView(Map<String, @Nullable Boolean> choices) {}

    /** A page that the visitor is on. */
    record PageRequest(UUID id, String path) {
        @Override
        public String toString() {
            return "PageRequest[" + id + "]";
        }
    }

    /** Where the visitor is, rounded by the browser. */
    record PositionRequest(double latitude, double longitude) {
        @Override
        public String toString() {
            return "PositionRequest[…]";
        }
    }

    @GetMapping("/choices")
    ChoicesView choices(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token, @PathVariable ConversationId id) {
        return standing(own(token, id));
    }

    @PostMapping("/choices")
    ChoicesView choose(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String userAgent,
            @PathVariable ConversationId id,
            @RequestBody VisitorChoice choice) {
        AccessibleConversation conversation = own(token, id);
        choose.make(conversation, choice, userAgent);
        return standing(conversation);
    }

    @PostMapping("/pages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void page(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @PathVariable ConversationId id,
            @RequestBody PageRequest page) {
        notePage.note(own(token, id), Checks.present("id", page.id()), Checks.present("path", page.path()));
    }

    @PostMapping("/position")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void position(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @PathVariable ConversationId id,
            @RequestBody PositionRequest position) {
        notePosition.note(own(token, id), position.latitude(), position.longitude());
    }

    private AccessibleConversation own(@Nullable String token, ConversationId id) {
        VisitorToken visitor = VisitorToken.parse(token).orElseThrow(() -> new Problem(ProblemCode.TOKEN_UNKNOWN));
        return access.forVisitor(visitor, id);
    }

    private ChoicesView standing(AccessibleConversation of) {
        Map<String, @Nullable Boolean> choices = new TreeMap<>();
        entrypoints.find(conversations.current(of).entrypoint()).ifPresent(entrypoint -> entrypoint
                .consents()
                .forEach(purpose -> choices.put(
                        purpose,
                        consents.latest(of.account(), of.contact(), Purpose.of(purpose))
                                .map(Choice.GIVEN::equals)
                                .orElse(null))));
        return new ChoicesView(choices);
    }
}
