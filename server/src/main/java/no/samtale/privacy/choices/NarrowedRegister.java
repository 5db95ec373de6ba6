package no.samtale.privacy.choices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.privacy.register.BrowserEntry;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Clause;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.NoticeWords;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Recipient;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.RetentionRule;
import no.samtale.privacy.register.Words;

/** Takes from the register what a company has chosen not to do. Nothing is ever added but the company's own words. */
final class NarrowedRegister {
    private final Register register;
    private final Choices choices;

    private NarrowedRegister(Register register, Choices choices) {
        this.register = register;
        this.choices = choices;
    }

    static Register of(Register register, Choices choices) {
        return new NarrowedRegister(register, choices).narrowed();
    }

    private Register narrowed() {
        List<Category> categories = categories();
        Set<String> kept = categories.stream().map(Category::id).collect(Collectors.toSet());
        return register.with(
                purposes(),
                categories,
                register.retention().stream()
                        .filter(rule -> kept.contains(rule.category()) && isOn(rule.purpose()))
                        .map(this::shortened)
                        .toList(),
                register.recipients().stream()
                        .map(each -> recipient(each, kept))
                        .filter(each ->
                                !each.purposes().isEmpty() && !each.categories().isEmpty())
                        .toList(),
                storage(),
                notice());
    }

    private boolean isOn(String purpose) {
        return !choices.purposesOff().contains(purpose);
    }

    private List<Purpose> purposes() {
        return register.purposes().stream()
                .map(purpose -> isOn(purpose.id()) ? purpose : purpose.planned())
                .toList();
    }

    private List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (Category each : register.categories()) {
            List<String> purposes = each.purposes().stream().filter(this::isOn).toList();
            List<Category.Item> items = each.items().stream()
                    .filter(item -> !choices.itemsLeftOut().contains(item.id()))
                    .toList();
            if (!purposes.isEmpty() && !items.isEmpty()) {
                categories.add(new Category(
                        each.id(), each.subject(), each.dpv(), each.name(), purposes, each.sources(), items));
            }
        }
        return List.copyOf(categories);
    }

    private RetentionRule shortened(RetentionRule rule) {
        // A choice that the register has overtaken since is not a choice any more: the shorter of the two holds.
        return rule.lasting() instanceof Lasting.After after
                ? chosen(rule)
                        .filter(chosen -> chosen.compareTo(after.period()) < 0)
                        .map(chosen -> rule.lasting(new Lasting.After(chosen, after.event())))
                        .orElse(rule)
                : rule;
    }

    /** What goes with something else has that one's time. */
    private Optional<Duration> chosen(RetentionRule rule) {
        return register.retention().stream()
                .filter(each -> rule.with() == null
                        ? each.equals(rule)
                        : each.category().equals(rule.with()))
                .filter(RetentionRule::choosable)
                .map(each -> choices.shorter().get(Choices.rule(each.category(), each.purpose())))
                .filter(Objects::nonNull)
                .min(Duration::compareTo);
    }

    private Recipient recipient(Recipient each, Set<String> kept) {
        return each.getting(
                each.purposes().stream().filter(this::isOn).toList(),
                each.categories().stream().filter(kept::contains).toList());
    }

    private List<BrowserEntry> storage() {
        return register.storage().stream().filter(each -> isOn(each.purpose())).toList();
    }

    private NoticeWords notice() {
        NoticeWords words = register.notice();
        return new NoticeWords(
                words.title(),
                words.labels(),
                words.bases(),
                words.clauses().stream().map(this::added).toList());
    }

    private Clause added(Clause clause) {
        Words addition = choices.additions().get(clause.id());
        if (addition == null) {
            return clause;
        }
        List<Clause.Also> also = new ArrayList<>(clause.also());
        also.add(new Clause.Also(Clause.When.ALWAYS, Objects.requireNonNull(addition)));
        return new Clause(clause.id(), clause.heading(), clause.text(), also, clause.shows(), clause.parts());
    }
}
