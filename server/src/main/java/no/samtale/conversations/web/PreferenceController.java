package no.samtale.conversations.web;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.suppression.OwnPreferences;
import no.samtale.privacy.suppression.OwnPreferences.Preference;
import no.samtale.privacy.suppression.PreferenceView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be sent to whoever writes in a conversation, for agents who reach it: read, and noted when it is said to them. */
@RestController
@RequestMapping("/api/console/conversations/{id}/preferences")
class PreferenceController {
    private final ConversationAccess access;
    private final OwnPreferences preferences;
    private final AccountTransactions transactions;
    private final AuditTrail audit;

    PreferenceController(
            ConversationAccess access, OwnPreferences preferences, AccountTransactions transactions, AuditTrail audit) {
        this.access = access;
        this.preferences = preferences;
        this.transactions = transactions;
        this.audit = audit;
    }

    @GetMapping
    List<PreferenceView> all(AgentPrincipal agent, @PathVariable ConversationId id) {
        return view(access.forAgent(agent, id));
    }

    @PutMapping
    List<PreferenceView> set(
            AgentPrincipal agent, @PathVariable ConversationId id, @RequestBody PreferenceView wanted) {
        AccessibleConversation reached = access.forAgent(agent, id);
        Preference preference = wanted.preference();
        transactions.run(agent.account(), () -> {
            preferences.note(agent.account(), reached.contact(), preference);
            audit.note(
                    agent.account(),
                    AuditActor.of(agent),
                    AuditAction.PREFERENCE_NOTED,
                    AuditedThing.of(reached.contact()));
        });
        return view(reached);
    }

    private List<PreferenceView> view(AccessibleConversation reached) {
        return PreferenceView.of(preferences.known(reached.account(), reached.contact()));
    }
}
