package no.samtale.privacy.suppression;

import java.util.List;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.suppression.OwnPreferences.Preference;
import no.samtale.vault.Address;
import org.jspecify.annotations.Nullable;

/**
 * A preference as it is given out, and as it is set. Not printed.
 *
 * @param kind of the address: {@code email} or {@code phone}
 */
public record PreferenceView(
        @Nullable String matter,
        @Nullable String kind,
        @Nullable String address,
        @Nullable Boolean allowed) {
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";

    public static List<PreferenceView> of(List<Preference> preferences) {
        return preferences.stream().map(PreferenceView::of).toList();
    }

    private static PreferenceView of(Preference preference) {
        Address address = preference.address();
        return new PreferenceView(
                preference.matter().code(),
                address.kind() == Address.Kind.EMAIL ? EMAIL : PHONE,
                address.normal(),
                preference.allowed());
    }

    /** @throws Problem invalid_field if it is none */
    public Preference preference() {
        SuppressedMatter known =
                SuppressedMatter.of(Checks.present("matter", matter)).orElseThrow(() -> Problem.invalidField("matter"));
        String text = Checks.present("address", address);
        Address whose =
                switch (Checks.present("kind", kind)) {
                    case EMAIL -> Address.email(text);
                    case PHONE -> Address.phone(text);
                    default -> throw Problem.invalidField("kind");
                };
        return new Preference(known, whose, Checks.present("allowed", allowed));
    }

    @Override
    public String toString() {
        return "PreferenceView[" + matter + "]";
    }
}
