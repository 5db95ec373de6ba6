package no.samtale.privacy.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.Durations;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What retention will delete, and when, before it does. */
@Component
public class RetentionPreview {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private final AccountTransactions transactions;
    private final ObjectProvider<Expiring> expiring;
    private final RetentionPeriods periods;
    private final Spared spared;
    private final Overdue overdue;
    private final Register register;
    private final Clock clock;

    RetentionPreview(
            AccountTransactions transactions,
            ObjectProvider<Expiring> expiring,
            RetentionPeriods periods,
            Spared spared,
            Overdue overdue,
            Register register,
            Clock clock) {
        this.transactions = transactions;
        this.expiring = expiring;
        this.periods = periods;
        this.spared = spared;
        this.overdue = overdue;
        this.register = register;
        this.clock = clock;
    }

    /**
     * The rules of an account and what they will take.
     *
     * @param overdue what has been kept too long; should be 0
     * @param sparedPeople whose data stays though its time is over, for one of the reasons that follow
     * @param held people with data held for a legal claim
     * @param restricted people who have had it restricted
     * @param asking people who wait for an answer to what they have asked to see or to have corrected
     */
    public record Preview(long overdue, int sparedPeople, int held, int restricted, int asking, List<Rule> rules) {}

    /**
     * One rule.
     *
     * @param kept how long, in words of the register
     * @param now how much goes with the next run
     * @param withinWeek how much will be over within seven days, the next run's among it
     * @param withinMonth within thirty
     */
    public record Rule(String category, String name, String kept, long now, long withinWeek, long withinMonth) {}

    /** The preview, worded in a language. */
    public Preview of(AccountId account, Language language) {
        Spared.Reasons reasons = spared.reasons(account);
        Set<ContactId> stay = reasons.all();
        List<Rule> rules = transactions.call(account, () -> expiring
                .orderedStream()
                .collect(Collectors.groupingBy(Expiring::category, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> rule(account, each.getKey(), each.getValue(), stay, language))
                .toList());
        return new Preview(
                overdue.of(account),
                stay.size(),
                reasons.held().size(),
                reasons.restricted().size(),
                reasons.asking().size(),
                rules);
    }

    private Rule rule(AccountId account, String of, List<Expiring> all, Set<ContactId> stay, Language language) {
        Category category = register.categories().stream()
                .filter(each -> each.id().equals(of))
                .findFirst()
                .orElseThrow();
        Instant before = clock.instant().minus(periods.of(account, category.id()));
        return new Rule(
                category.id(),
                category.name().in(language),
                new Durations(register).words(periods.longest(account, category.id()), language),
                over(account, all, new Expiry(before, stay, 0)),
                over(account, all, new Expiry(before.plus(WEEK), stay, 0)),
                over(account, all, new Expiry(before.plus(MONTH), stay, 0)));
    }

    private static long over(AccountId account, List<Expiring> all, Expiry expiry) {
        return all.stream().mapToLong(each -> each.over(account, expiry)).sum();
    }
}
