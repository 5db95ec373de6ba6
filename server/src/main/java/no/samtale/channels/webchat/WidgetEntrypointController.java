package no.samtale.channels.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtale.contacts.Claims;
import no.samtale.contacts.customers.VouchedCustomer;
import no.samtale.contacts.customers.VouchedCustomers;
import no.samtale.conversations.StartConversation;
import no.samtale.conversations.StartConversation.Start;
import no.samtale.conversations.StartConversation.Started;
import no.samtale.conversations.VisitorToken;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.EntrypointFields;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.MessageId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.SensitiveNumber;
import no.samtale.vault.WorkChallenges.WorkSolution;
import no.samtale.visits.MakeChoice;
import no.samtale.visits.MakeChoice.VisitorChoice;
import no.samtale.visits.NoteNetwork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a widget needs before there is a conversation, and its start. */
@RestController
@RequestMapping("/api/widget/entrypoints/{id}")
class WidgetEntrypointController {
    private static final Logger LOG = LoggerFactory.getLogger(WidgetEntrypointController.class);

    private final Entrypoints entrypoints;
    private final VisitorEntrypoints views;
    private final StartThrottle throttle;
    private final StartConversation start;
    private final VisitorViews visitorViews;
    private final MakeChoice choose;
    private final NoteNetwork noteNetwork;
    private final VouchedCustomers vouched;

    WidgetEntrypointController(
            Entrypoints entrypoints,
            VisitorEntrypoints views,
            StartThrottle throttle,
            StartConversation start,
            VisitorViews visitorViews,
            MakeChoice choose,
            NoteNetwork noteNetwork,
            VouchedCustomers vouched) {
        this.entrypoints = entrypoints;
        this.views = views;
        this.throttle = throttle;
        this.start = start;
        this.visitorViews = visitorViews;
        this.choose = choose;
        this.noteNetwork = noteNetwork;
        this.vouched = vouched;
    }

    /** The first message. */
    record FirstMessageRequest(MessageId id, String text) {
        @Override
        public String toString() {
            return "FirstMessageRequest[" + id + "]";
        }
    }

    /**
     * A start; the ids are made by the sender, so that a retry is recognised.
     *
     * @param later whether the visitor leaves a message and finds the answer later
     * @param choices that the visitor made before, kept by its browser alone until now
     * @param identity what the company's site has signed of who is signed in there (RFC 7519); what it says of them comes
     *     before what they have filled in
     * @param proof the solution of the challenge that an earlier try was answered with (ALTCHA)
     */
    record StartRequest(
            ConversationId conversationId,
            @Nullable String language,
            String noticeVersion,
            @Nullable Map<String, String> fields,
            FirstMessageRequest message,
            @Nullable List<VisitorChoice> choices,
            @Nullable Boolean later,
            @Nullable String identity,
            @Nullable WorkSolution proof) {
        @Override
        public String toString() {
            return "StartRequest[" + conversationId + "]";
        }
    }

    /**
     * A conversation that has been started, as its visitor sees it.
     *
     * @param text the first message as it was stored, where that is otherwise than it was written
     * @param masked what was masked in the message or in the name
     */
    record StartedConversation(
            @JsonUnwrapped VisitorConversation conversation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<SensitiveNumber> masked) {
        static StartedConversation of(VisitorConversation conversation, Started started) {
            String text = started.first().isUntouched() ? null : started.first().text();
            return new StartedConversation(conversation, text, started.masked());
        }

        @Override
        public String toString() {
            return "StartedConversation[" + conversation.id() + "]";
        }
    }

    @GetMapping
    VisitorEntrypoint entrypoint(
            @PathVariable EntrypointId id, @RequestParam(required = false) @Nullable String language) {
        Entrypoint entrypoint = found(id);
        return views.view(entrypoint, language(entrypoint, language));
    }

    @PostMapping("/conversations")
    ResponseEntity<StartedConversation> start(
            @PathVariable EntrypointId id,
            @RequestHeader(name = WidgetConversationController.TOKEN, required = false) @Nullable String token,
            @RequestBody StartRequest request,
            HttpServletRequest http) {
        List<VisitorChoice> choices = request.choices() == null ? List.of() : request.choices();
        if (choices.size() > Limits.CHOICES_AT_START) {
            throw Problem.invalidField("choices");
        }
        Entrypoint entrypoint = found(id);
        VisitorToken visitor = WidgetConversationController.parsed(token);
        if (!visitor.entrypoint().equals(id)) {
            throw new Problem(ProblemCode.TOKEN_UNKNOWN);
        }
        boolean later = Boolean.TRUE.equals(request.later());
        VouchedCustomer customer =
                request.identity() == null ? null : vouched.read(entrypoint.account(), id, request.identity());
        Map<String, String> fields = fields(request, customer);
        Claims kept = later
                ? EntrypointFields.keepOnlyOfForm(entrypoint, fields)
                : EntrypointFields.keepOnly(entrypoint, fields);
        throttle.admit(entrypoint, request.conversationId(), http.getRemoteAddr(), request.proof());
        Started started = start.start(
                entrypoint,
                new Start(
                        request.conversationId(),
                        visitor,
                        language(entrypoint, request.language()),
                        views.notice(entrypoint, request.noticeVersion()),
                        kept,
                        customer,
                        request.message().id(),
                        request.message().text(),
                        later));
        noteNetwork.note(started.conversation(), http.getRemoteAddr());
        String userAgent = http.getHeader(HttpHeaders.USER_AGENT);
        choices.forEach(choice -> take(started, choice, userAgent));
        return ResponseEntity.status(started.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(StartedConversation.of(visitorViews.view(started.conversation()), started));
    }

    private static Map<String, String> fields(StartRequest request, @Nullable VouchedCustomer customer) {
        Map<String, String> fields = new HashMap<>(request.fields() == null ? Map.of() : request.fields());
        if (customer != null) {
            fields.putAll(customer.fields());
        }
        return fields;
    }

    /** An answer that cannot be taken is asked for anew; the conversation is what the visitor came for. */
    private void take(Started started, VisitorChoice choice, @Nullable String userAgent) {
        try {
            choose.make(started.conversation(), choice, userAgent);
        } catch (Problem refusal) {
            LOG.info("A choice that was handed over was not taken: {}", refusal.code());
        }
    }

    private static String language(Entrypoint entrypoint, @Nullable String wanted) {
        return wanted == null ? entrypoint.languages().getFirst() : entrypoint.language(wanted);
    }

    private Entrypoint found(EntrypointId id) {
        // Ways in that are no chat have no page that may show one, and are met elsewhere.
        return entrypoints
                .find(id)
                .filter(found -> !found.origins().isEmpty())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
