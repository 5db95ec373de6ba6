package no.samtale.contacts.lookups;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AccountsProperties;
import no.samtale.platform.AccountId;
import no.samtale.privacy.mails.Mail;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.Controllers;
import no.samtale.privacy.notices.Durations;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.requests.PublicHolidays;
import no.samtale.privacy.requests.RequestLaw;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mail by which a person is told what was looked up, with all that GDPR Art. 14(1) and (2) ask for, worded by the
 * register. It names fields and sources, and repeats no value: nobody has proved who reads at a looked-up address.
 */
@Component
class LookUpMails {
    private static final String CATEGORY = "looked-up";

    private final MessageFile words = new MessageFile("lookups");
    private final Accounts accounts;
    private final Register register;
    private final Controllers controllers;
    private final LookUpLaw law;
    private final RequestLaw rights;
    private final PublicHolidays days;
    private final @Nullable URI home;

    LookUpMails(
            Accounts accounts,
            Register register,
            Controllers controllers,
            LookUpLaw law,
            RequestLaw rights,
            PublicHolidays days,
            AccountsProperties properties) {
        this.accounts = accounts;
        this.register = register;
        this.controllers = controllers;
        this.law = law;
        this.rights = rights;
        this.days = days;
        this.home = properties.publicUrl();
    }

    Mail mail(AccountId account, WaysToTell.Letterbox to, List<LookUp> lookUps) {
        Language language = to.language();
        String company = accounts.account(account).name();
        Purpose purpose = register.purpose(no.samtale.platform.Purpose.DELIVER.id());
        String text = words.in(language, "mail")
                .replace(
                        "{lines}",
                        lookUps.stream().map(each -> line(each, language)).collect(Collectors.joining("\n")))
                .replace("{controller}", controller(account, company))
                .replace("{category}", category(language))
                .replace("{fields}", fields(lookUps, language))
                .replace("{purpose}", purpose.name().in(language))
                .replace("{because}", purpose.because().in(language))
                .replace("{basis}", register.notice().basis(purpose.basis()).in(language))
                .replace("{point}", purpose.basis().point())
                .replace("{kept}", kept(language))
                .replace("{complaint}", rights.complaint().in(language).strip())
                .replace("{portal}", link("/privacy?account=" + account.value() + "&language=" + language.code()))
                .replace("{notice}", link("/notice/" + account.value() + "?language=" + language.code()))
                .replace("{company}", company);
        return new Mail(to.address(), company, words.in(language, "subject").replace("{company}", company), text);
    }

    private String fields(List<LookUp> lookUps, Language language) {
        return lookUps.stream()
                .map(each -> law.name(each.field()).in(language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The product's register, not the account's: what was looked up before a company stopped is told of all the same. */
    private String category(Language language) {
        return register.categories().stream()
                .filter(each -> each.id().equals(CATEGORY))
                .map(Category::name)
                .map(name -> name.in(language))
                .findFirst()
                .orElseThrow();
    }

    private String kept(Language language) {
        return new Durations(register)
                .words(
                        register.retention(CATEGORY, no.samtale.platform.Purpose.DELIVER.id())
                                .lasting(),
                        language);
    }

    private String line(LookUp each, Language language) {
        String name = each.sourceName();
        return words.in(language, name == null ? "line" : "line.named")
                .replace("{field}", law.name(each.field()).in(language))
                .replace("{source}", law.source(each.source()).in(language))
                .replace("{name}", name == null ? "" : name)
                .replace(
                        "{date}",
                        DateTimeFormatter.ofPattern(words.in(language, "day"), Locale.of(language.code()))
                                .format(each.at().atZone(days.zone())))
                .replace("{reason}", law.reason(each.reason()).in(language));
    }

    private String controller(AccountId account, String company) {
        Controller controller = controllers.of(account);
        String name = controller.name() == null ? company : controller.name();
        return Stream.of(name, controller.address(), controller.email(), controller.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String link(String path) {
        return home == null ? "" : " (" + home.resolve(path) + ")";
    }
}
