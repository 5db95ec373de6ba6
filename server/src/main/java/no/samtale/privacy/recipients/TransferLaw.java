package no.samtale.privacy.recipients;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.samtale.privacy.register.LawFiles;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.register.YamlNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where data may be sent (GDPR Chapter V): {@code register/law/transfers.yaml}. */
@Component
public class TransferLaw {
    /** The region within which data moves freely. */
    public static final String EEA = "EEA";

    private static final String ADEQUACY = "adequacy";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Lists lists = LawFiles.read("transfers", TransferLaw::lists);

    /** @param article of GDPR */
    public record Mechanism(String id, String article, Words name) {}

    /**
     * A country that the Commission has found adequate.
     *
     * @param until the last day; null: until it is repealed
     * @param limits what it covers, where that is not everything
     */
    public record Adequacy(
            String country,
            String decision,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Words limits) {
        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    public List<Mechanism> mechanisms() {
        return lists.mechanisms;
    }

    /** The countries that are adequate on a day. */
    public List<Adequacy> adequate(LocalDate day) {
        return lists.adequacy.stream().filter(each -> each.holdsOn(day)).toList();
    }

    /** Whether a transfer there needs nothing. */
    public boolean isFree(String region) {
        return region.equals(EEA) || lists.eea.contains(region);
    }

    /** Whether a region is one: the EEA, or a country. */
    public boolean isRegion(String region) {
        return region.equals(EEA) || COUNTRIES.contains(region);
    }

    /** Whether data may be sent there on a day. */
    public boolean allows(String region, @Nullable String mechanism, LocalDate day) {
        if (isFree(region)) {
            return true;
        }
        boolean known = lists.mechanisms.stream().anyMatch(each -> each.id().equals(mechanism));
        return known
                && (!ADEQUACY.equals(mechanism)
                        || adequate(day).stream()
                                .anyMatch(each -> each.country().equals(region)));
    }

    private static Lists lists(YamlNode file) {
        file.parsed("checked", LocalDate::parse);
        return new Lists(
                Set.copyOf(file.texts("eea")),
                file.list("mechanisms", TransferLaw::mechanism),
                file.list(ADEQUACY, TransferLaw::adequacy));
    }

    private static Mechanism mechanism(YamlNode node) {
        return new Mechanism(node.text("id"), node.text("article"), node.words("name"));
    }

    private static Adequacy adequacy(YamlNode node) {
        return new Adequacy(
                node.text("country"),
                node.text("decision"),
                node.parsed("from", LocalDate::parse),
                node.optional("until") == null ? null : node.parsed("until", LocalDate::parse),
                node.optional("limits") == null ? null : node.words("limits"));
    }

    private record Lists(Set<String> eea, List<Mechanism> mechanisms, List<Adequacy> adequacy) {}
}
