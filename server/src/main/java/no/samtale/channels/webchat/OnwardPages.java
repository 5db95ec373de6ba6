package no.samtale.channels.webchat;

import static no.samtale.platform.web.PlainPage.escaped;

import no.samtale.conversations.onward.ProveAddress.Asked;
import no.samtale.platform.web.PlainPage;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import org.springframework.stereotype.Component;

/** The pages behind a link that shows whose an address is: without script, in the notice's style. */
@Component
class OnwardPages {
    private final MessageFile words = new MessageFile("onward");

    /** Asks. The button posts to the page's own address. */
    String asking(Asked asked) {
        Language language = asked.language();
        return page(language, "ask", """
                <p>%s</p>
                <p>%s</p>
                <form method="post"><button type="submit">%s</button></form>
                <p>%s</p>
                """.formatted(
                        of(asked, "what"), of(asked, "warning"), word(language, "confirm"), word(language, "not-you")));
    }

    String done(Asked asked) {
        return page(asked.language(), "done", "<p>%s</p>".formatted(word(asked.language(), "sent")));
    }

    String spent(Language language) {
        return page(language, "spent", "<p>%s</p>".formatted(word(language, "spent-what")));
    }

    private String page(Language language, String title, String main) {
        return PlainPage.html(language.code(), words.in(language, title), main);
    }

    private String of(Asked asked, String key) {
        return escaped(words.in(asked.language(), key).replace("{company}", asked.company()));
    }

    private String word(Language language, String key) {
        return escaped(words.in(language, key));
    }
}
