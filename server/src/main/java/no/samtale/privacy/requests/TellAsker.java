package no.samtale.privacy.requests;

import java.time.Instant;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.Purpose;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.telling.TellPerson;
import no.samtale.privacy.telling.Way;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that what an officer writes reaches the person who asked, and that it is known by which way (Art. 12(3)). */
@Component
class TellAsker {
    private final TellPerson tell;
    private final Vault vault;

    TellAsker(TellPerson tell, Vault vault) {
        this.tell = tell;
        this.vault = vault;
    }

    /** A step of a request, to be stored in the caller's transaction; if the person is told something, they are told now. */
    RequestStepStore.Row step(
            AgentPrincipal agent, SubjectRequest request, String step, @Nullable String told, Instant now) {
        UUID id = Ids.timeOrdered();
        ContactId contact = request.contact();
        if (told == null || contact == null) {
            return new RequestStepStore.Row(id, step, agent.agent().value(), now);
        }
        ScreenedText text = ScreenedText.of(told);
        Way way = tell.tell(agent.account(), contact, word(agent, request, text));
        byte[] sealed = text.seal(Purpose.RIGHTS, vault, KeyScope.of(agent.account(), contact), RequestCells.told(id));
        return new RequestStepStore.Row(id, step, agent.agent().value(), now, sealed, way, null);
    }

    private static TellPerson.Word word(AgentPrincipal agent, SubjectRequest request, ScreenedText text) {
        return new TellPerson.Word(
                "request.subject",
                Language.of(request.language()).orElse(Language.NB),
                text,
                request.conversation(),
                agent.agent(),
                request.source().equals("portal"));
    }
}
