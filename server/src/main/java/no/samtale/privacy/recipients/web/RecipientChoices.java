package no.samtale.privacy.recipients.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.samtale.privacy.recipients.RecipientLaw;
import no.samtale.privacy.recipients.TransferLaw;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;

/** What can be chosen for a recipient, worded in a language. */
record RecipientChoices(
        List<Choice> roles,
        List<Choice> agreements,
        Map<String, List<String>> agreementsOfRoles,
        List<Choice> mechanisms,
        List<AdequateCountry> adequate,
        List<Choice> purposes,
        List<CategoryChoice> categories) {

    /** @param source the article that it stands in */
    record Choice(String id, String name, @Nullable String source) {}

    /** @param limits what the decision covers, where that is not everything */
    record AdequateCountry(
            String country, String decision, @Nullable String limits) {}

    record CategoryChoice(String id, String name, List<String> purposes, List<Choice> items) {}

    static RecipientChoices of(
            Register register, RecipientLaw law, TransferLaw transfers, LocalDate today, Language language) {
        return new RecipientChoices(
                law.roles().stream()
                        .map(role -> new Choice(role.id(), role.name().in(language), role.article()))
                        .toList(),
                law.agreements().stream()
                        .map(kind -> new Choice(kind.id(), kind.name().in(language), kind.source()))
                        .toList(),
                law.roles().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                RecipientLaw.Role::id, RecipientLaw.Role::agreements)),
                transfers.mechanisms().stream()
                        .map(each -> new Choice(each.id(), each.name().in(language), each.article()))
                        .toList(),
                transfers.adequate(today).stream()
                        .map(each -> new AdequateCountry(each.country(), each.decision(), in(each.limits(), language)))
                        .toList(),
                register.activePurposes().stream()
                        .map(purpose -> purpose(purpose, language))
                        .toList(),
                register.categories().stream()
                        .map(category -> category(category, language))
                        .toList());
    }

    private static @Nullable String in(@Nullable Words words, Language language) {
        return words == null ? null : words.in(language);
    }

    private static Choice purpose(Purpose purpose, Language language) {
        return new Choice(
                purpose.id(),
                purpose.name().in(language),
                "6(1)(" + purpose.basis().point() + ")");
    }

    private static CategoryChoice category(Category category, Language language) {
        return new CategoryChoice(
                category.id(),
                category.name().in(language),
                category.purposes(),
                category.items().stream()
                        .map(item -> new Choice(item.id(), item.name().in(language), null))
                        .toList());
    }
}
