package no.samtale.privacy.announcements;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.PublicAddress;
import no.samtale.platform.AccountId;
import no.samtale.privacy.mails.Mail;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.Controllers;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.notices.Publication;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.UnsubscribeLinks;
import no.samtale.privacy.telling.Reachable.MailAddress;
import no.samtale.vault.Address;
import org.springframework.stereotype.Component;

/** The mail about a new version: what has changed, where it stands, who writes, and how to get no more of these. */
@Component
class AnnouncementMails {
    private final MessageFile words = new MessageFile("announcements");
    private final Accounts accounts;
    private final Controllers controllers;
    private final UnsubscribeLinks links;
    private final PublicAddress home;

    AnnouncementMails(Accounts accounts, Controllers controllers, UnsubscribeLinks links, PublicAddress home) {
        this.accounts = accounts;
        this.controllers = controllers;
        this.links = links;
        this.home = home;
    }

    Mail mail(AccountId account, Publication version, MailAddress to) {
        Language language = to.language();
        String company = accounts.account(account).name();
        URI stop = home.of(links.make(account, SuppressedMatter.NOTICE_NEWS, Address.email(to.address()), language));
        Words announcement = Objects.requireNonNull(version.announcement());
        String text = words.in(language, "mail")
                .replace("{number}", version.number())
                .replace("{date}", version.date().toString())
                .replace(
                        "{notice}",
                        home.of(NoticeVersions.path(account, version.number(), language.code()))
                                .toString())
                .replace("{stop}", stop.toString())
                .replace("{controller}", controller(account, company))
                .replace("{company}", company)
                .replace("{announcement}", announcement.in(language));
        String subject = words.in(language, "subject").replace("{company}", company);
        return new Mail(
                to.address(), company, subject, text, null, new Mail.Refusable(SuppressedMatter.NOTICE_NEWS, stop));
    }

    private String controller(AccountId account, String company) {
        Controller controller = controllers.of(account);
        String name = controller.name() == null ? company : controller.name();
        return Stream.of(name, controller.address(), controller.email(), controller.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
