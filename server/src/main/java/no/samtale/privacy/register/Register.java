package no.samtale.privacy.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The privacy register: what Samtale may do with data about people. Whole and consistent, or it does not exist: the reader
 * refuses one with an open end.
 *
 * @param defaultController what stands for the company where it has set nothing of its own
 * @param purposes all that the product knows, {@link #activePurposes} those that it uses data for
 * @param events the events that a retention rule can count from, with their wording
 * @param passing items that are used without being stored in a database
 */
public record Register(
        DefaultController defaultController,
        List<Purpose> purposes,
        List<Source> sources,
        List<Category> categories,
        Map<String, Words> events,
        List<RetentionRule> retention,
        List<Table> tables,
        List<PassingItem> passing,
        List<Recipient> recipients,
        List<BrowserEntry> storage,
        NoticeWords notice) {

    /** What stands for the company where it has set nothing of its own. */
    public record DefaultController(Words name, Words responsible) {}

    public Purpose purpose(String id) {
        return purposes.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The purposes that data is used for now, in the order of the notice. */
    public List<Purpose> activePurposes() {
        return purposes.stream().filter(Purpose::active).toList();
    }

    /** The same register with less in it. */
    public Register with(
            List<Purpose> purposes,
            List<Category> categories,
            List<RetentionRule> retention,
            List<Recipient> recipients,
            List<BrowserEntry> storage,
            NoticeWords notice) {
        return new Register(
                defaultController,
                purposes,
                sources,
                categories,
                events,
                retention,
                tables,
                passing,
                recipients,
                storage,
                notice);
    }

    /** The same register with these receivers. */
    public Register withRecipients(List<Recipient> recipients) {
        return with(purposes, categories, retention, recipients, storage, notice);
    }

    /** Whether what a paragraph of the notice depends on holds of this register. */
    public boolean holds(Clause.When when) {
        return switch (when) {
            case ALWAYS -> true;
            case CONSENT -> activePurposes().stream().anyMatch(each -> each.basis() == LegalBasis.CONSENT);
            case NO_CONSENT -> !holds(Clause.When.CONSENT);
            case RECIPIENTS -> !recipients.isEmpty();
            case NO_RECIPIENTS -> recipients.isEmpty();
            case TRANSFERS -> recipients.stream().anyMatch(Recipient::outsideEea);
            case NO_TRANSFERS -> !holds(Clause.When.TRANSFERS);
            case MARKETING ->
                activePurposes().stream().anyMatch(each -> each.id().equals("marketing"));
            case NO_MARKETING -> !holds(Clause.When.MARKETING);
        };
    }

    public Source source(String id) {
        return sources.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    public Category category(String id) {
        return categories.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The wording of an event that a retention rule names. */
    public Words event(String id) {
        return Objects.requireNonNull(events.get(id), id);
    }

    /** The rule for a category under a purpose of it; the reader has seen that there is one. */
    public RetentionRule retention(String category, String purpose) {
        return retention.stream()
                .filter(each ->
                        each.category().equals(category) && each.purpose().equals(purpose))
                .findFirst()
                .orElseThrow();
    }
}
