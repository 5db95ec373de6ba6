package no.samtale.channels.webform;

import java.util.List;
import java.util.Map;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.EntrypointSettings;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Checks;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms, as administrators make them. */
@RestController
@RequestMapping("/api/console/forms")
class FormController {
    private final Forms forms;
    private final KeepForm keep;
    private final FormPurposes purposes;
    private final FormHtml html;
    private final AuditTrail trail;

    FormController(Forms forms, KeepForm keep, FormPurposes purposes, FormHtml html, AuditTrail trail) {
        this.forms = forms;
        this.keep = keep;
        this.purposes = purposes;
        this.html = html;
        this.trail = trail;
    }

    /** A form as it is shown. */
    record FormView(
            EntrypointId id,
            InboxId inboxId,
            TeamId teamId,
            String name,
            List<String> languages,
            List<String> origins,
            Map<String, FormTexts> texts,
            List<FormField> fields,
            boolean published) {
        static FormView of(WebForm form) {
            FormSettings settings = form.settings();
            return new FormView(
                    form.door().id(),
                    form.door().inbox(),
                    settings.team(),
                    settings.name(),
                    settings.languages(),
                    settings.origins(),
                    settings.texts(),
                    settings.fields(),
                    settings.published());
        }
    }

    /** Something that the register names, by language. */
    record NamedView(String id, Map<String, String> name) {}

    /** What a kind of field is kept as, and what it may be asked for. */
    record KindView(FieldKind kind, Map<String, String> category, List<NamedView> purposes) {
        static KindView of(FormPurposes.Allowed allowed) {
            return new KindView(
                    allowed.kind(),
                    names(allowed.category().name()),
                    allowed.purposes().stream()
                            .map(each -> new NamedView(each.id(), names(each.name())))
                            .toList());
        }

        private static Map<String, String> names(Words words) {
            return Map.of(
                    "nb", words.in(Language.NB),
                    "en", words.in(Language.EN));
        }
    }

    /** All forms, and what they may ask for. */
    record FormsView(List<FormView> forms, List<KindView> kinds) {}

    /** A form as it is wanted; the mailbox is that of a new one. */
    record WantedForm(
            @Nullable InboxId inboxId,
            @Nullable TeamId teamId,
            @Nullable String name,
            @Nullable List<String> languages,
            @Nullable List<String> origins,
            @Nullable Map<String, FormTexts> texts,
            @Nullable List<WantedField> fields,
            @Nullable Boolean published) {
        FormSettings settings() {
            return new FormSettings(
                    Checks.present("name", name),
                    Checks.present("teamId", teamId),
                    Checks.each("languages", languages),
                    Checks.each("origins", origins),
                    Checks.eachNamed("texts", texts),
                    Checks.each("fields", fields).stream()
                            .map(WantedField::field)
                            .toList(),
                    Checks.present("published", published));
        }
    }

    /** A field as it is wanted. */
    record WantedField(
            @Nullable String id,
            @Nullable FieldKind kind,
            @Nullable Boolean required,
            @Nullable Map<String, String> labels,
            @Nullable List<Map<String, String>> options,
            @Nullable String purpose) {
        FormField field() {
            return new FormField(
                    Checks.present("fields", id),
                    Checks.present("fields", kind),
                    required != null && required,
                    whole(labels == null ? Map.of() : labels),
                    options == null
                            ? List.of()
                            : Checks.each("fields", options).stream()
                                    .map(WantedField::whole)
                                    .toList(),
                    Checks.present("fields", purpose));
        }

        private static Map<String, String> whole(Map<String, String> words) {
            return Checks.eachNamed("fields", words);
        }
    }

    /** What a form would look like. */
    record PreviewView(String html) {}

    @GetMapping
    FormsView all(AgentPrincipal agent) {
        agent.require(Role.ADMINISTRATOR);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.FORMS_LISTED,
                AuditedThing.all(AuditedThing.Kind.FORM));
        return new FormsView(
                forms.all(agent.account()).stream().map(FormView::of).toList(),
                purposes.allowed(agent.account()).stream().map(KindView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FormView create(AgentPrincipal agent, @RequestBody WantedForm body) {
        agent.require(Role.ADMINISTRATOR);
        return FormView.of(keep.create(agent, Checks.present("inboxId", body.inboxId()), body.settings()));
    }

    @PutMapping("/{id}")
    FormView change(AgentPrincipal agent, @PathVariable EntrypointId id, @RequestBody WantedForm body) {
        agent.require(Role.ADMINISTRATOR);
        return FormView.of(keep.change(agent, id, body.settings()));
    }

    /** How it would look in its usual language, kept nowhere. */
    @PostMapping("/preview")
    PreviewView preview(AgentPrincipal agent, @RequestBody WantedForm body) {
        agent.require(Role.ADMINISTRATOR);
        FormSettings settings = keep.checked(agent.account(), body.settings());
        Entrypoint nowhere = new Entrypoint(
                EntrypointId.random(),
                agent.account(),
                InboxId.random(),
                new EntrypointSettings(
                        settings.team(),
                        settings.name(),
                        List.of(),
                        settings.languages(),
                        "#0b5cad",
                        Map.of(),
                        List.of(),
                        List.of()));
        return new PreviewView(html.preview(
                new WebForm(nowhere, settings), settings.languages().getFirst()));
    }
}
