package no.samtale.privacy.disclosures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.DisclosureId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Subject;
import no.samtale.privacy.subjects.PersonalDataHolders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the case of a demand that names the provision which it rests on. */
@Component
public class OpenDisclosure {
    private final AccountTransactions transactions;
    private final DisclosureStore store;
    private final DisclosureTexts texts;
    private final Disclosures disclosures;
    private final PersonalDataHolders holders;
    private final DisclosureLaw law;
    private final Register register;
    private final AuditTrail audit;
    private final Clock clock;

    OpenDisclosure(
            AccountTransactions transactions,
            DisclosureStore store,
            DisclosureTexts texts,
            Disclosures disclosures,
            PersonalDataHolders holders,
            DisclosureLaw law,
            Register register,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.texts = texts;
        this.disclosures = disclosures;
        this.holders = holders;
        this.law = law;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem invalid_field; not_found if there is no such contact */
    public Disclosure open(AgentPrincipal agent, Demand stated) {
        AccountId account = agent.account();
        Demand demand = checked(stated);
        DisclosureId id = DisclosureId.random();
        texts.create(account, id);
        return transactions.call(account, () -> {
            if (holders.scopes(account, demand.contact()).isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            store.insert(account, id, demand, agent.agent(), clock.instant());
            // Without the person: what is noted of a person is in its export, and this may be secret.
            audit.note(
                    account,
                    AuditActor.of(agent),
                    AuditAction.DISCLOSURE_CHANGED,
                    AuditedThing.of(AuditedThing.Kind.DISCLOSURE, id.value()));
            return disclosures.disclosure(account, id);
        });
    }

    private Demand checked(Demand stated) {
        requireProvision("basis", stated.basis(), law.bases());
        if (stated.receivedAt().isAfter(clock.instant()) || stated.receivedAt().isBefore(java.time.Instant.EPOCH)) {
            throw Problem.invalidField("receivedAt");
        }
        requireSecrecy(stated.secrecy(), stated.tellOn());
        String reference = stated.reference();
        return new Demand(
                stated.contact(),
                Checks.line("authority", stated.authority(), Limits.RECIPIENT_TEXT_LENGTH),
                reference == null || reference.isBlank()
                        ? null
                        : Checks.line("reference", reference, Limits.RECIPIENT_TEXT_LENGTH),
                stated.basis(),
                Checks.text("asked", stated.asked(), Limits.DISCLOSURE_TEXT_LENGTH),
                categories(stated.categories()),
                stated.receivedAt(),
                stated.secrecy(),
                stated.tellOn());
    }

    private void requireSecrecy(@Nullable String secrecy, @Nullable LocalDate tellOn) {
        if (secrecy != null) {
            requireProvision("secrecy", secrecy, law.secrecy());
        }
        boolean later = tellOn != null && tellOn.isAfter(LocalDate.now(clock));
        if ((secrecy != null && !later) || (secrecy == null && tellOn != null)) {
            throw Problem.invalidField(
                    "tellOn", "Secrecy has a law and a day after today on which the person is told.");
        }
    }

    private static void requireProvision(String field, String id, List<DisclosureLaw.Provision> known) {
        if (known.stream().noneMatch(each -> each.id().equals(id))) {
            throw Problem.invalidField(field);
        }
    }

    private List<String> categories(List<String> stated) {
        List<String> known = register.categories().stream()
                .filter(each -> each.subject() == Subject.CONTACT)
                .map(each -> each.id())
                .toList();
        if (stated.isEmpty() || !known.containsAll(stated)) {
            throw Problem.invalidField("categories");
        }
        return stated.stream().distinct().toList();
    }
}
