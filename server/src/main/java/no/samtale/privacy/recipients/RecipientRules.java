package no.samtale.privacy.recipients;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What must hold of a recipient: it may narrow what the register allows and never widen it, an agreement of its role's kind
 * binds it (GDPR Art. 26, 28), and outside the EEA something allows the transfer (Art. 44).
 */
@Component
class RecipientRules {
    // RFC 1123 section 2.1; an address of IP version 4 has the same characters.
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?" + "(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private final Register register;
    private final RecipientLaw law;
    private final TransferLaw transfers;

    RecipientRules(Register register, RecipientLaw law, TransferLaw transfers) {
        this.register = register;
        this.law = law;
        this.transfers = transfers;
    }

    /**
     * The details in the form in which they are kept.
     *
     * @throws Problem naming the field that is not as it should be
     */
    RecipientDetails checked(RecipientDetails stated, LocalDate today) {
        requireKnownRole(stated);
        List<String> purposes = purposes(stated.purposes());
        List<String> categories = categories(stated.categories(), purposes);
        return new RecipientDetails(
                Checks.line("name", stated.name(), Limits.NAME_LENGTH),
                stated.role(),
                new Words(
                        Checks.line("task.nb", stated.task().nb(), Limits.RECIPIENT_TEXT_LENGTH),
                        Checks.line("task.en", stated.task().en(), Limits.RECIPIENT_TEXT_LENGTH)),
                purposes,
                categories,
                fields(stated.fields(), categories),
                region(stated.region()),
                mechanism(stated.region(), stated.mechanism(), today),
                agreement(stated.role(), stated.agreement()),
                Checks.line("contactPoint", stated.contactPoint(), Limits.RECIPIENT_TEXT_LENGTH),
                each("hosts", stated.hosts(), host -> host(host)));
    }

    private void requireKnownRole(RecipientDetails stated) {
        if (law.roles().stream().noneMatch(role -> role.id().equals(stated.role()))) {
            throw Problem.invalidField("role");
        }
    }

    private List<String> purposes(List<String> stated) {
        Set<String> active = new HashSet<>();
        register.activePurposes().stream().map(Purpose::id).forEach(active::add);
        return some("purposes", stated, active);
    }

    private List<String> categories(List<String> stated, List<String> purposes) {
        Set<String> known = new HashSet<>();
        register.categories().stream()
                .filter(category -> category.purposes().stream().anyMatch(purposes::contains))
                .map(Category::id)
                .forEach(known::add);
        return some("categories", stated, known);
    }

    private List<String> fields(List<String> stated, List<String> categories) {
        Set<String> known = new HashSet<>();
        register.categories().stream()
                .filter(category -> categories.contains(category.id()))
                .flatMap(category -> category.items().stream())
                .map(Category.Item::id)
                .forEach(known::add);
        return each("fields", stated, field -> oneOf("fields", field, known));
    }

    private String region(String stated) {
        if (!transfers.isRegion(stated)) {
            throw Problem.invalidField("region", "A region is EEA or the ISO 3166 code of a country.");
        }
        return stated;
    }

    private @Nullable String mechanism(String region, @Nullable String stated, LocalDate today) {
        if (transfers.isFree(region)) {
            return null;
        }
        if (!transfers.allows(region, stated, today)) {
            throw Problem.invalidField(
                    "mechanism",
                    "Outside the EEA a transfer needs a mechanism that holds for the country (GDPR Chapter V).");
        }
        return stated;
    }

    private Agreement agreement(String role, Agreement stated) {
        if (!law.fits(role, stated.kind())) {
            throw Problem.invalidField("agreement.kind");
        }
        LocalDate expires = stated.expiresOn();
        if (expires != null && expires.isBefore(stated.signedOn())) {
            throw Problem.invalidField("agreement.expiresOn");
        }
        String reference = Checks.line("agreement.reference", stated.reference(), Limits.RECIPIENT_TEXT_LENGTH);
        return new Agreement(stated.kind(), stated.signedOn(), expires, reference);
    }

    private static String host(String stated) {
        String host = stated.strip().toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw Problem.invalidField("hosts");
        }
        return host;
    }

    private static List<String> some(String field, List<String> stated, Set<String> known) {
        if (stated.isEmpty()) {
            throw Problem.invalidField(field);
        }
        return each(field, stated, one -> oneOf(field, one, known));
    }

    private static String oneOf(String field, String stated, Set<String> known) {
        if (!known.contains(stated)) {
            throw Problem.invalidField(field);
        }
        return stated;
    }

    private static List<String> each(String field, List<String> stated, UnaryOperator<String> check) {
        if (stated.size() > Limits.RECIPIENT_LIST) {
            throw Problem.invalidField(field);
        }
        return stated.stream().map(check).distinct().toList();
    }
}
