package no.samtale.privacy.archive.web;

import java.util.List;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.Role;
import no.samtale.platform.ArchiveEntryId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.archive.ArchiveEntries;
import no.samtale.privacy.archive.ArchiveLaw;
import no.samtale.privacy.archive.ArchiveMessage;
import no.samtale.privacy.archive.ArchivedDocument;
import no.samtale.privacy.archive.KeptByLaw;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.subjects.SubjectAccess;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The statutory archive, for privacy officers and administrators. */
@RestController
class ArchiveController {
    private static final String NORWEGIAN = "nb";

    private final ArchiveMessage archive;
    private final ArchiveEntries entries;
    private final KeptByLaw kept;
    private final ArchiveLaw law;
    private final SubjectAccess access;
    private final Agents agents;

    ArchiveController(
            ArchiveMessage archive,
            ArchiveEntries entries,
            KeptByLaw kept,
            ArchiveLaw law,
            SubjectAccess access,
            Agents agents) {
        this.archive = archive;
        this.entries = entries;
        this.kept = kept;
        this.law = law;
        this.access = access;
        this.agents = agents;
    }

    /** A message that is to be kept; the id of the entry is made by the caller. */
    record KeepingRequest(
            ArchiveEntryId id, Long seq, String ground, String kind, Integer financialYear, String reason) {
        @Override
        public String toString() {
            return "KeepingRequest[" + id + "]";
        }
    }

    @GetMapping("/api/console/archive-choices")
    ArchiveViews.ArchiveChoices choices(AgentPrincipal agent, @RequestParam(defaultValue = NORWEGIAN) String language) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        return ArchiveViews.choices(law, worded(language));
    }

    @PostMapping("/api/console/conversations/{id}/archive")
    @ResponseStatus(HttpStatus.CREATED)
    ArchiveViews.ArchivedRow keep(
            AgentPrincipal agent,
            @PathVariable ConversationId id,
            @RequestBody KeepingRequest body,
            @RequestParam(defaultValue = NORWEGIAN) String language) {
        var wanted = new ArchiveMessage.Keeping(
                Checks.present("id", body.id()),
                Checks.present("seq", body.seq()),
                Checks.present("ground", body.ground()),
                Checks.present("kind", body.kind()),
                Checks.present("financialYear", body.financialYear()),
                ScreenedText.of(Checks.text("reason", body.reason(), Limits.REASON_LENGTH)));
        return ArchiveViews.entry(archive.archive(agent, id, wanted), law, worded(language));
    }

    @GetMapping("/api/console/archive")
    List<ArchiveViews.ArchivedRow> all(AgentPrincipal agent, @RequestParam(defaultValue = NORWEGIAN) String language) {
        Language worded = worded(language);
        return entries.all(agent).stream()
                .map(entry -> ArchiveViews.entry(entry, law, worded))
                .toList();
    }

    @GetMapping("/api/console/archive/{id}")
    ArchiveViews.OpenedDocument open(
            AgentPrincipal agent,
            @PathVariable ArchiveEntryId id,
            @RequestParam(defaultValue = NORWEGIAN) String language) {
        Language worded = worded(language);
        ArchivedDocument found = entries.open(agent, id);
        String by = agents.named(agent.account(), Set.of(found.entry().keptBy()))
                .getOrDefault(found.entry().keptBy(), "");
        return ArchiveViews.document(found, by, law, worded);
    }

    /** What an erasure would leave of a contact. */
    @GetMapping("/api/console/contacts/{id}/archive")
    List<KeptByLaw.KeptUnderLaw> left(AgentPrincipal agent, @PathVariable ContactId id) {
        access.require(agent, id);
        return kept.of(agent.account(), List.of(id));
    }

    private static Language worded(String language) {
        return Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
    }
}
