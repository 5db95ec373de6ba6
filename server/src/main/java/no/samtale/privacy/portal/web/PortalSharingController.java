package no.samtale.privacy.portal.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.recipients.SharedData;
import no.samtale.privacy.recipients.SharedDatum;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has had the data (GDPR Art. 15(1)(c)), for the person. */
@RestController
@RequestMapping("/api/portal/sharing")
class PortalSharingController {
    private final SharedData shared;
    private final Register register;

    PortalSharingController(SharedData shared, Register register) {
        this.shared = shared;
        this.register = register;
    }

    /** That somebody outside the company has been sent something. */
    record SharedView(String recipient, String region, String purpose, List<String> categories, Instant at) {}

    @GetMapping
    List<SharedView> all(PortalPrincipal person, @RequestParam(defaultValue = "nb") String language) {
        Language worded = Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
        return person.contacts().stream()
                .flatMap(contact -> shared.of(person.account(), contact).stream())
                .sorted(Comparator.comparing(SharedDatum::at).reversed())
                .map(datum -> view(datum, worded))
                .toList();
    }

    private SharedView view(SharedDatum datum, Language language) {
        List<String> categories = register.categories().stream()
                .filter(category -> datum.categories().contains(category.id()))
                .map(Category::name)
                .map(name -> name.in(language))
                .toList();
        String purpose = register.purpose(datum.purpose()).name().in(language);
        return new SharedView(datum.name(), datum.region(), purpose, categories, datum.at());
    }
}
