package no.samtale.privacy.notices.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.checks.Checks;
import no.samtale.privacy.choices.Choices;
import no.samtale.privacy.choices.NarrowRegister;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.KeepController;
import no.samtale.privacy.notices.NoticeDifference;
import no.samtale.privacy.notices.PublishNotice;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The editor of an account's register and notice, for administrators and privacy officers. Administrators publish. */
@RestController
@RequestMapping("/api/console/privacy/notice")
class NoticeEditorController {
    private final NoticeEditor editor;
    private final KeepController keep;
    private final NarrowRegister narrow;
    private final PublishNotice publish;
    private final AuditTrail trail;

    NoticeEditorController(
            NoticeEditor editor, KeepController keep, NarrowRegister narrow, PublishNotice publish, AuditTrail trail) {
        this.editor = editor;
        this.keep = keep;
        this.narrow = narrow;
        this.publish = publish;
        this.trail = trail;
    }

    /**
     * What an account does less of than the register allows.
     *
     * @param shorter hours by {@code category/purpose}
     */
    record ChoicesRequest(
            @Nullable Set<String> purposesOff,
            @Nullable Set<String> itemsLeftOut,
            @Nullable Map<String, Long> shorter,
            @Nullable Map<String, Wording> additions) {
        Choices choices() {
            Map<String, Duration> periods = new HashMap<>();
            if (shorter != null) {
                shorter.forEach((rule, hours) -> periods.put(rule, hours(hours)));
            }
            Map<String, Words> words = new HashMap<>();
            if (additions != null) {
                additions.forEach((clause, text) ->
                        words.put(clause, Checks.present("additions", text).words("additions")));
            }
            return new Choices(
                    purposesOff == null ? Set.of() : checked("purposesOff", purposesOff),
                    itemsLeftOut == null ? Set.of() : checked("itemsLeftOut", itemsLeftOut),
                    periods,
                    words);
        }

        private static Duration hours(@Nullable Long hours) {
            long present = Checks.present("shorter", hours);
            return Duration.ofHours(Math.clamp(present, 0, Integer.MAX_VALUE));
        }

        private static Set<String> checked(String field, Set<String> values) {
            values.forEach(each -> Checks.present(field, each));
            return values;
        }
    }

    /** A text in both languages. */
    record Wording(@Nullable String nb, @Nullable String en) {
        Words words(String field) {
            return new Words(Checks.present(field + ".nb", nb), Checks.present(field + ".en", en));
        }
    }

    /** Who answers for the processing; what is blank is not stated. */
    record ControllerRequest(
            @Nullable String name,
            @Nullable Wording responsible,
            @Nullable String organisationNumber,
            @Nullable String address,
            @Nullable String email,
            @Nullable String phone) {
        Controller controller() {
            Wording role = responsible;
            return new Controller(
                    name,
                    role == null ? null : new Words(blank(role.nb()), blank(role.en())),
                    organisationNumber,
                    address,
                    email,
                    phone);
        }

        private static String blank(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /**
     * A version to be published: the draft with this mark.
     *
     * @param byMail whether people with a proved address are told by e-mail too; not unless it is asked for
     */
    record PublishRequest(
            @Nullable String mark,
            @Nullable Wording description,
            @Nullable Wording announcement,
            @Nullable Boolean byMail) {}

    @GetMapping
    EditorView editor(AgentPrincipal agent) {
        require(agent);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.NOTICE_READ,
                AuditedThing.all(AuditedThing.Kind.NOTICE));
        return editor.view(agent);
    }

    /** What differs between the version in force and the draft. */
    @GetMapping("/difference")
    NoticeDifference difference(AgentPrincipal agent, @RequestParam String language) {
        require(agent);
        Checks.language("language", language);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.NOTICE_READ,
                AuditedThing.all(AuditedThing.Kind.NOTICE));
        return editor.difference(agent.account(), Language.of(language).orElseThrow());
    }

    @PutMapping("/controller")
    EditorView keep(AgentPrincipal agent, @RequestBody ControllerRequest request) {
        require(agent);
        keep.keep(agent, request.controller());
        return editor.view(agent);
    }

    @PutMapping("/choices")
    EditorView narrow(AgentPrincipal agent, @RequestBody ChoicesRequest request) {
        require(agent);
        narrow.narrow(agent, request.choices());
        return editor.view(agent);
    }

    @PostMapping("/versions")
    @ResponseStatus(HttpStatus.CREATED)
    EditorView publish(AgentPrincipal agent, @RequestBody PublishRequest request) {
        agent.require(Role.ADMINISTRATOR);
        Wording announcement = request.announcement();
        publish.publish(
                agent,
                new PublishNotice.Wanted(
                        Checks.present("mark", request.mark()),
                        Checks.present("description", request.description()).words("description"),
                        announcement == null ? null : announcement.words("announcement"),
                        Boolean.TRUE.equals(request.byMail())));
        return editor.view(agent);
    }

    private static void require(AgentPrincipal agent) {
        agent.require(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);
    }
}
