package no.samtale.conversations.surveys;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.PublicAddress;
import no.samtale.platform.AccountId;
import no.samtale.platform.LinkToken;
import no.samtale.privacy.mails.Mail;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.Controllers;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.UnsubscribeLinks;
import no.samtale.vault.Address;
import org.springframework.stereotype.Component;

/** The mail that asks how it went: where to answer, until when, who asks, and how to get no more of these. */
@Component
class SurveyMails {
    private final MessageFile words = new MessageFile("surveys");
    private final Accounts accounts;
    private final Controllers controllers;
    private final UnsubscribeLinks links;
    private final PublicAddress home;

    SurveyMails(Accounts accounts, Controllers controllers, UnsubscribeLinks links, PublicAddress home) {
        this.accounts = accounts;
        this.controllers = controllers;
        this.links = links;
        this.home = home;
    }

    Mail mail(AccountId account, Address to, String spoken, LinkToken link, Instant openUntil) {
        Language language = Language.of(spoken).orElse(Language.NB);
        String company = accounts.account(account).name();
        URI stop = home.of(links.make(account, SuppressedMatter.SURVEY, to, language));
        String text = words.in(language, "mail")
                .replace(
                        "{link}",
                        home.of(SurveyPageController.PATH + link.text()).toString())
                .replace("{date}", SurveyPages.date(openUntil, language))
                .replace("{stop}", stop.toString())
                .replace("{controller}", controller(account, company))
                .replace("{company}", company);
        String subject = words.in(language, "subject").replace("{company}", company);
        return new Mail(to.normal(), company, subject, text, null, new Mail.Refusable(SuppressedMatter.SURVEY, stop));
    }

    private String controller(AccountId account, String company) {
        Controller controller = controllers.of(account);
        String name = controller.name() == null ? company : controller.name();
        return Stream.of(name, controller.address(), controller.email(), controller.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
