package no.samtale.privacy.choices;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Clause;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;
import org.springframework.stereotype.Component;

/** Chooses what an account does less of than the register allows. The notice in force stays until another is published. */
@Component
public class NarrowRegister {
    private final AccountTransactions transactions;
    private final ChoiceStore store;
    private final AccountRegister accounts;
    private final AuditTrail trail;
    private final Map<String, Duration> periods;
    private final Set<String> optionalPurposes;
    private final Set<String> optionalItems;
    private final Set<String> clauses;

    NarrowRegister(
            AccountTransactions transactions,
            ChoiceStore store,
            AccountRegister accounts,
            AuditTrail trail,
            Register register) {
        this.transactions = transactions;
        this.store = store;
        this.accounts = accounts;
        this.trail = trail;
        this.optionalPurposes = register.purposes().stream()
                .filter(Purpose::optional)
                .map(Purpose::id)
                .collect(Collectors.toSet());
        this.optionalItems = register.categories().stream()
                .flatMap(category -> category.items().stream())
                .filter(Category.Item::optional)
                .map(Category.Item::id)
                .collect(Collectors.toSet());
        this.clauses = register.notice().clauses().stream().map(Clause::id).collect(Collectors.toSet());
        this.periods = new HashMap<>();
        register.retention().forEach(rule -> {
            if (rule.choosable() && rule.lasting() instanceof Lasting.After after) {
                periods.put(Choices.rule(rule.category(), rule.purpose()), after.period());
            }
        });
    }

    /**
     * Puts these choices in the place of those that were there.
     *
     * @throws Problem naming the field, if something cannot be chosen or would widen what the register allows
     */
    public void narrow(AgentPrincipal by, Choices wanted) {
        requireKnown("purposesOff", wanted.purposesOff(), optionalPurposes);
        requireKnown("itemsLeftOut", wanted.itemsLeftOut(), optionalItems);
        wanted.shorter().forEach(this::requireShorter);
        requireKnown("additions", wanted.additions().keySet(), clauses);
        Map<String, Words> additions = new HashMap<>();
        wanted.additions().forEach((clause, words) -> additions.put(clause, checked(words)));
        Choices checked = new Choices(wanted.purposesOff(), wanted.itemsLeftOut(), wanted.shorter(), additions);
        AccountId account = by.account();
        transactions.run(account, () -> {
            store.replace(account, checked);
            trail.note(
                    account,
                    AuditActor.of(by),
                    AuditAction.NOTICE_CHANGED,
                    AuditedThing.all(AuditedThing.Kind.REGISTER));
        });
        accounts.forget(account);
    }

    private void requireShorter(String rule, Duration chosen) {
        Duration allowed = periods.get(rule);
        if (allowed == null
                || chosen.compareTo(Duration.ofHours(1)) < 0
                || chosen.compareTo(allowed) >= 0
                || !chosen.equals(Duration.ofHours(chosen.toHours()))) {
            throw Problem.invalidField("shorter", "A time can be made shorter than the register's, not longer.");
        }
    }

    private static Words checked(Words words) {
        return new Words(
                Checks.text("additions", words.nb(), Limits.NOTICE_ADDITION_LENGTH),
                Checks.text("additions", words.en(), Limits.NOTICE_ADDITION_LENGTH));
    }

    private static void requireKnown(String field, Set<String> wanted, Set<String> known) {
        if (!known.containsAll(wanted)) {
            throw Problem.invalidField(field);
        }
    }
}
