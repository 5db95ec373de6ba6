package no.samtale.conversations.surveys;

import static no.samtale.platform.web.PlainPage.escaped;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import no.samtale.conversations.surveys.AnswerSurvey.Asked;
import no.samtale.platform.Limits;
import no.samtale.platform.web.PlainPage;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages behind the link of a mail that asks how it went: without script, in the notice's style. */
@Component
class SurveyPages {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.of("nb"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final MessageFile words = new MessageFile("surveys");

    /** A day as it is written in a sentence. */
    static String date(Instant at, Language language) {
        return (language == Language.NB ? NORWEGIAN : ENGLISH).format(at.atZone(OSLO));
    }

    /** Asks, with what was filled in if something of it has to be mended. The form posts to the page's own address. */
    String asking(Asked asked, Language language, SurveyForm filled) {
        String again = asked.answered() ? paragraph(of(asked, language, "again")) : "";
        String fault = filled.fault();
        return page(
                language,
                fault == null ? "ask" : "ask-again",
                """
                %s%s<form class="answer" method="post" action="?language=%s" novalidate>
                %s<fieldset%s>
                <legend>%s</legend>
                %s
                </fieldset>
                <label for="comment">%s</label>
                <p class="why" id="comment-why">%s</p>
                <textarea id="comment" name="comment" rows="5" maxlength="%d" aria-describedby="comment-why%s">
                %s</textarea>
                <button type="submit">%s</button>
                </form>
                <p>%s</p>
                """.formatted(
                                        paragraph(of(asked, language, "what")),
                                        again,
                                        language.code(),
                                        fault == null
                                                ? ""
                                                : "<p class=\"fault\" id=\"fault\" role=\"alert\">"
                                                        + word(language, fault) + "</p>\n",
                                        "fault.rating".equals(fault) ? " aria-describedby=\"fault\"" : "",
                                        word(language, "how"),
                                        choices(language, filled),
                                        word(language, "comment"),
                                        word(language, "comment-why"),
                                        Limits.SURVEY_COMMENT_LENGTH,
                                        "fault.comment".equals(fault) ? " fault\" aria-invalid=\"true" : "",
                                        escaped(filled.comment()),
                                        word(language, "send"),
                                        of(asked, language, "until"))
                        + switcher(language));
    }

    private String choices(Language language, SurveyForm filled) {
        return Arrays.stream(SurveyRating.values())
                .map(rating ->
                        "<label class=\"choice\"><input type=\"radio\" name=\"rating\" value=\"%s\"%s> %s</label>"
                                .formatted(
                                        rating.code(),
                                        rating == filled.rating() ? " checked" : "",
                                        word(language, "rating." + rating.code())))
                .collect(Collectors.joining("\n"));
    }

    /** Says that the answer is kept, and what of it is not. */
    String thanks(Asked asked, Language language, @Nullable ScreenedText comment) {
        String masked = comment == null || comment.isUntouched() ? "" : paragraph(word(language, "masked"));
        return page(
                language,
                "thanks",
                paragraph(of(asked, language, "kept"))
                        + masked
                        + "<p>%s <a href=\"?language=%s\">%s</a></p>"
                                .formatted(of(asked, language, "until"), language.code(), word(language, "change")));
    }

    /** There is nothing behind this link, or no longer. */
    String none(Language language) {
        return page(language, "none", paragraph(word(language, "none-what")));
    }

    String tooMany(Language language) {
        return page(language, "many", paragraph(word(language, "many-what")));
    }

    private String switcher(Language language) {
        Language other = language == Language.NB ? Language.EN : Language.NB;
        return "<p><a href=\"?language=%s\" hreflang=\"%s\" lang=\"%s\">%s</a></p>"
                .formatted(other.code(), other.code(), other.code(), word(other, "language"));
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>\n";
    }

    private String page(Language language, String title, String main) {
        return PlainPage.html(language.code(), words.in(language, title), main);
    }

    private String of(Asked asked, Language language, String key) {
        return escaped(words.in(language, key)
                .replace("{date}", date(asked.until(), language))
                .replace("{company}", asked.company()));
    }

    private String word(Language language, String key) {
        return escaped(words.in(language, key));
    }
}
