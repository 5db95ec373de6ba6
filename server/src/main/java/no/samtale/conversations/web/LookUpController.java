package no.samtale.conversations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.contacts.lookups.LookUp;
import no.samtale.contacts.lookups.LookUpField;
import no.samtale.contacts.lookups.LookUpLaw;
import no.samtale.contacts.lookups.LookUps;
import no.samtale.contacts.lookups.MissingFields;
import no.samtale.contacts.lookups.RecordLookUp;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.privacy.register.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has been looked up of whoever writes in a conversation, and what may be; for agents who reach it. */
@RestController
@RequestMapping("/api/console/conversations/{id}/look-ups")
class LookUpController {
    private final ConversationAccess access;
    private final LookUps lookUps;
    private final MissingFields missing;
    private final RecordLookUp record;
    private final LookUpLaw law;

    LookUpController(
            ConversationAccess access, LookUps lookUps, MissingFields missing, RecordLookUp record, LookUpLaw law) {
        this.access = access;
        this.lookUps = lookUps;
        this.missing = missing;
        this.record = record;
        this.law = law;
    }

    /** Something to choose. */
    record Choice(String id, String name, boolean named) {}

    /** Something that was looked up. */
    record LookUpView(
            UUID id,
            LookUpField field,
            String value,
            String source,
            String reason,
            Instant at,
            LocalDate dueOn,
            boolean told) {
        @Override
        public String toString() {
            return "LookUpView[" + id + "]";
        }
    }

    /** What is known so, what may be looked up, where and why. */
    record LookUpsView(
            List<LookUpView> lookUps, List<LookUpField> missing, List<Choice> sources, List<Choice> reasons) {}

    /** What was found; the id is made by the sender. */
    record LookUpRequest(
            UUID id,
            String field,
            String value,
            String source,
            @Nullable String sourceName,
            String reason,
            String why) {
        @Override
        public String toString() {
            return "LookUpRequest[" + id + "]";
        }
    }

    @GetMapping
    LookUpsView all(
            AgentPrincipal agent, @PathVariable ConversationId id, @RequestParam(defaultValue = "nb") String language) {
        return view(access.forAgent(agent, id), Language.of(language).orElse(Language.NB));
    }

    @PostMapping
    LookUpsView lookUp(
            AgentPrincipal agent,
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "nb") String language,
            @RequestBody LookUpRequest request) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        record.record(
                agent,
                conversation.contact(),
                new RecordLookUp.Found(
                        Checks.present("id", request.id()),
                        Checks.present("field", request.field()),
                        Checks.present("value", request.value()),
                        Checks.present("source", request.source()),
                        request.sourceName(),
                        Checks.present("reason", request.reason()),
                        Checks.present("why", request.why())));
        return view(conversation, Language.of(language).orElse(Language.NB));
    }

    private LookUpsView view(AccessibleConversation of, Language language) {
        return new LookUpsView(
                lookUps.of(of.account(), List.of(of.contact()), Purpose.DELIVER).stream()
                        .map(each -> view(each, language))
                        .toList(),
                missing.of(of.account(), of.contact()),
                law.sources().stream()
                        .map(source -> new Choice(source, law.source(source).in(language), law.isNamed(source)))
                        .toList(),
                law.reasons().stream()
                        .map(reason -> new Choice(reason.id(), reason.name().in(language), false))
                        .toList());
    }

    private LookUpView view(LookUp each, Language language) {
        String named = each.sourceName();
        return new LookUpView(
                each.id(),
                each.field(),
                each.value(),
                named == null ? law.source(each.source()).in(language) : named,
                law.reason(each.reason()).in(language),
                each.at(),
                each.dueOn(),
                each.toldAt() != null || each.source().equals(LookUpLaw.PERSON));
    }
}
