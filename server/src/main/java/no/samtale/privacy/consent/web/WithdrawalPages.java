package no.samtale.privacy.consent.web;

import static no.samtale.platform.web.PlainPage.escaped;

import java.util.Map;
import java.util.Objects;
import no.samtale.platform.web.PlainPage;
import no.samtale.privacy.consent.WithdrawalLinks.Withdrawal;
import no.samtale.privacy.register.ConsentWords;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Words;
import org.springframework.stereotype.Component;

/** The pages behind a link that withdraws: without script, in the notice's style. */
@Component
class WithdrawalPages {
    private final Map<String, Words> words;

    WithdrawalPages(ConsentWords words) {
        this.words = words.link();
    }

    /** Asks. The button posts to the page's own address. */
    String asking(Withdrawal withdrawal) {
        Language language = withdrawal.language();
        return page(language, "ask", """
                <p>%s</p>
                <h2>%s</h2>
                <p>%s</p>
                <form method="post"><p>%s</p><button type="submit">%s</button></form>
                """.formatted(
                        word("what", language),
                        escaped(withdrawal.name()),
                        escaped(withdrawal.text()),
                        word("nothing", language),
                        word("confirm", language)));
    }

    String done(Withdrawal withdrawal) {
        Language language = withdrawal.language();
        return page(
                language,
                "done",
                "<h2>%s</h2>%n<p>%s</p>".formatted(escaped(withdrawal.name()), word("effect", language)));
    }

    String spent(Language language) {
        return page(language, "spent", "<p>%s</p>".formatted(word("spent-what", language)));
    }

    private String page(Language language, String title, String main) {
        return PlainPage.html(language.code(), text(title, language), main);
    }

    private String text(String id, Language language) {
        return Objects.requireNonNull(words.get(id), id).in(language);
    }

    private String word(String id, Language language) {
        return escaped(text(id, language));
    }
}
