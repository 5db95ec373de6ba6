package no.samtale.channels.sms;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.channels.sms.wire.smpp.SmppIds;
import no.samtale.inboxes.Inbox;
import no.samtale.inboxes.Inboxes;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
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

/** SMS inboxes, as administrators set them up. A secret goes in, and never comes out. */
@RestController
@RequestMapping("/api/console/sms-inboxes")
class SmsInboxController {
    private final SmsInboxes sms;
    private final Inboxes inboxes;
    private final KeepSmsInbox keep;
    private final TrySmsInbox tries;
    private final SmsLines lines;
    private final SmsCallbacks callbacks;
    private final SmsWays ways;
    private final AuditTrail trail;

    SmsInboxController(
            SmsInboxes sms,
            Inboxes inboxes,
            KeepSmsInbox keep,
            TrySmsInbox tries,
            SmsLines lines,
            SmsCallbacks callbacks,
            SmsWays ways,
            AuditTrail trail) {
        this.sms = sms;
        this.inboxes = inboxes;
        this.keep = keep;
        this.tries = tries;
        this.lines = lines;
        this.callbacks = callbacks;
        this.ways = ways;
        this.trail = trail;
    }

    /** A line as it is shown. */
    record SmppView(
            String host,
            int port,
            String line,
            String systemId,
            @Nullable String systemType,
            int window,
            String ids) {}

    /** What we are at a gateway, as it is shown. */
    record GatewayView(
            String account,
            @Nullable String base,
            @Nullable String partner,
            @Nullable String gate) {}

    /** An inbox as it is shown; its secret is not. */
    record SmsInboxView(
            InboxId id,
            String name,
            String sender,
            boolean answerable,
            SmsWay way,
            @Nullable SmppView smpp,
            @Nullable GatewayView gateway,
            String region,
            boolean active,
            @Nullable String callback,
            @Nullable Instant connectedAt,
            @Nullable String trouble,
            int unwhole) {}

    /** A line as it is wanted; without a password it keeps the one it has. */
    record WantedSmpp(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String line,
            @Nullable String systemId,
            @Nullable String password,
            @Nullable String systemType,
            @Nullable Integer window,
            @Nullable String ids) {
        SmsInbox.Centre centre() {
            return new SmsInbox.Centre(
                    Checks.present("smpp.host", host),
                    Checks.present("smpp.port", port),
                    isTls(Checks.present("smpp.line", line)),
                    systemType == null || systemType.isBlank() ? null : systemType,
                    Checks.present("smpp.window", window),
                    ids(ids == null ? "same" : ids));
        }

        private static SmppIds ids(String code) {
            return Arrays.stream(SmppIds.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalidField("smpp.ids"));
        }

        private static boolean isTls(String line) {
            return switch (line) {
                case "tls" -> true;
                case "plain" -> false;
                default -> throw Problem.invalidField("smpp.line");
            };
        }

        @Override
        public String toString() {
            return "WantedSmpp[" + host + "]";
        }
    }

    /** What we are at a gateway, as it is wanted; without a secret it keeps the one it has. */
    record WantedGateway(
            @Nullable String account,
            @Nullable String secret,
            @Nullable String base,
            @Nullable String partner,
            @Nullable String gate) {
        SmsInbox.Gateway gateway() {
            return new SmsInbox.Gateway(given(base), given(partner), given(gate));
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        @Override
        public String toString() {
            return "WantedGateway";
        }
    }

    /** An inbox as it is wanted; name, team and languages are those of a new one. */
    record WantedSmsInbox(
            @Nullable String name,
            @Nullable TeamId teamId,
            @Nullable List<String> languages,
            @Nullable String sender,
            @Nullable String way,
            @Nullable String region,
            @Nullable Boolean active,
            @Nullable WantedSmpp smpp,
            @Nullable WantedGateway gateway) {
        SmsInbox.Setup setup() {
            SmsWay wanted = SmsWay.of("way", Checks.present("way", way));
            boolean hasLine = !wanted.isGateway();
            return new SmsInbox.Setup(
                    Checks.present("sender", sender),
                    wanted,
                    hasLine
                            ? Checks.present(
                                    "smpp.systemId",
                                    Checks.present("smpp", smpp).systemId())
                            : Checks.present(
                                    "gateway.account",
                                    Checks.present("gateway", gateway).account()),
                    hasLine ? Checks.present("smpp", smpp).centre() : null,
                    hasLine ? null : Checks.present("gateway", gateway).gateway(),
                    Checks.present("region", region),
                    Checks.present("active", active));
        }

        @Nullable
        String secret() {
            if (smpp != null && "smpp".equals(way)) {
                return smpp.password();
            }
            return gateway == null ? null : gateway.secret();
        }
    }

    /** What came into being. */
    record CreatedSmsInbox(InboxId id) {}

    @GetMapping
    List<SmsInboxView> all(AgentPrincipal agent) {
        agent.require(Role.ADMINISTRATOR);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.SMS_INBOXES_LISTED,
                AuditedThing.all(AuditedThing.Kind.SMS_INBOX));
        Map<InboxId, Inbox> names =
                inboxes.all(agent.account()).stream().collect(Collectors.toMap(Inbox::id, Function.identity()));
        return sms.all(agent.account()).stream()
                .map(each -> view(agent, each, names))
                .toList();
    }

    private SmsInboxView view(AgentPrincipal agent, SmsInbox each, Map<InboxId, Inbox> names) {
        SmsInbox.Setup setup = each.setup();
        SmsInbox.Centre centre = setup.centre();
        Inbox inbox = names.get(each.id());
        SmsInbox.Gateway gateway = setup.gateway();
        return new SmsInboxView(
                each.id(),
                inbox == null ? "" : inbox.name(),
                setup.sender(),
                ways.isAnswerable(setup),
                setup.way(),
                centre == null ? null : view(centre, setup.login()),
                gateway == null
                        ? null
                        : new GatewayView(setup.login(), gateway.base(), gateway.partner(), gateway.gate()),
                setup.region(),
                setup.active(),
                setup.way().isGateway() ? callbacks.address(agent.account(), each.id()) : null,
                each.connectedAt(),
                SmsTroubles.codeOf(each.trouble()),
                sms.waitingParts(agent.account(), each.id()));
    }

    private static SmppView view(SmsInbox.Centre centre, String systemId) {
        return new SmppView(
                centre.host(),
                centre.port(),
                centre.tls() ? "tls" : "plain",
                systemId,
                centre.systemType(),
                centre.window(),
                centre.ids().name().toLowerCase(Locale.ROOT));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedSmsInbox create(AgentPrincipal agent, @RequestBody WantedSmsInbox body) {
        agent.require(Role.ADMINISTRATOR);
        InboxId id = keep.create(
                agent,
                new KeepSmsInbox.NewSmsInbox(
                        Checks.present("name", body.name()), Checks.present("teamId", body.teamId()), languages(body)),
                body.setup(),
                body.secret());
        lines.soon(agent.account(), id);
        return new CreatedSmsInbox(id);
    }

    private static List<String> languages(WantedSmsInbox body) {
        List<String> languages = Checks.each("languages", body.languages());
        if (languages.isEmpty() || !Checks.LANGUAGES.containsAll(languages)) {
            throw Problem.invalidField("languages");
        }
        return languages;
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(AgentPrincipal agent, @PathVariable InboxId id, @RequestBody WantedSmsInbox body) {
        agent.require(Role.ADMINISTRATOR);
        if (sms.find(agent.account(), id).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        keep.change(agent, id, body.setup(), body.secret());
        lines.anew(agent.account(), id);
    }

    /** Whom a trial sends a text to; nobody if null. */
    record WantedTrial(@Nullable String to) {
        @Override
        public String toString() {
            return "WantedTrial";
        }
    }

    /** Tries the way as it is kept, answers what stands in it, and sends a text if a number is given. */
    @PostMapping("/{id}/trial")
    TrySmsInbox.SmsTrial tried(AgentPrincipal agent, @PathVariable InboxId id, @RequestBody WantedTrial body) {
        agent.require(Role.ADMINISTRATOR);
        TrySmsInbox.SmsTrial found = tries.tried(agent.account(), id, body.to());
        trail.note(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.SMS_INBOX_TRIED,
                AuditedThing.of(AuditedThing.Kind.SMS_INBOX, id.value()),
                found.sent() == null ? "tried" : "text-sent");
        return found;
    }
}
