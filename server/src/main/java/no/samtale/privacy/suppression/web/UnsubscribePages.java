package no.samtale.privacy.suppression.web;

import static no.samtale.platform.web.PlainPage.escaped;

import no.samtale.accounts.Accounts;
import no.samtale.platform.web.PlainPage;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import no.samtale.privacy.suppression.UnsubscribeLinks.Unsubscribing;
import org.springframework.stereotype.Component;

/** The pages behind a link of a mail: without script, in the notice's style. They never say whose address it is. */
@Component
class UnsubscribePages {
    private final MessageFile words = new MessageFile("unsubscribe");
    private final Accounts accounts;

    UnsubscribePages(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Asks, or says that it is stopped already. The buttons post to the page's own address. */
    String asking(Unsubscribing found, Language language) {
        return found.stopped()
                ? stopped(found, language)
                : page(
                        language,
                        "ask",
                        paragraph(found, language, "ask.what") + button(language, "stop", "stop"),
                        true);
    }

    /** Says what was done. */
    String done(Unsubscribing found, Language language) {
        return found.stopped()
                ? stopped(found, language)
                : page(
                        language,
                        "resumed",
                        paragraph(found, language, "resumed.what") + button(language, "stop", "stop"),
                        true);
    }

    /** There is nothing behind this link. */
    String none(Language language) {
        return page(language, "none", "<p>%s</p>".formatted(word("none.what", language)), false);
    }

    String tooMany(Language language) {
        return page(language, "many", "<p>%s</p>".formatted(word("many.what", language)), false);
    }

    private String stopped(Unsubscribing found, Language language) {
        return page(
                language,
                "stopped",
                paragraph(found, language, "stopped.what") + button(language, "resume", "resume"),
                true);
    }

    private String paragraph(Unsubscribing found, Language language, String key) {
        String matter = words.in(language, "matter." + found.matter().code());
        String company = accounts.account(found.account()).name();
        return "<p>%s</p>"
                .formatted(escaped(
                        words.in(language, key).replace("{matter}", matter).replace("{company}", company)));
    }

    private String button(Language language, String name, String key) {
        return """

                <form method="post" action="?language=%s"><button type="submit" name="%s" value="1">%s</button></form>
                """.formatted(language.code(), name, word(key, language));
    }

    private String page(Language language, String title, String main, boolean both) {
        Language other = language == Language.NB ? Language.EN : Language.NB;
        String switcher = both
                ? "<p><a href=\"?language=%s\" hreflang=\"%s\" lang=\"%s\">%s</a></p>"
                        .formatted(other.code(), other.code(), other.code(), word("language", other))
                : "";
        return PlainPage.html(language.code(), words.in(language, title), main + switcher);
    }

    private String word(String key, Language language) {
        return escaped(words.in(language, key));
    }
}
