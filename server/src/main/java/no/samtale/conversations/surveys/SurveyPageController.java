package no.samtale.conversations.surveys;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import no.samtale.conversations.surveys.AnswerSurvey.Asked;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.PageLanguage;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind the link of a mail that asks how it went. Opened by whoever holds the link, without cookies or script, and
 * nobody learns by it whose it is, what was said or what was answered. To look at it (GET, HEAD) changes nothing.
 */
@Hidden
@RestController
class SurveyPageController {
    /** Before the token. */
    static final String PATH = "/survey/";

    private static final String HTML = "text/html;charset=UTF-8";

    private final AnswerSurvey answer;
    private final SurveyPages pages;
    private final SurveyThrottle throttle;

    SurveyPageController(AnswerSurvey answer, SurveyPages pages, SurveyThrottle throttle) {
        this.answer = answer;
        this.pages = pages;
        this.throttle = throttle;
    }

    @GetMapping(path = PATH + "{token}", produces = HTML)
    ResponseEntity<String> look(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            HttpServletRequest request) {
        return answer.look(token)
                .map(asked -> page(HttpStatus.OK, pages.asking(asked, chosen(asked, language), SurveyForm.EMPTY)))
                .orElseGet(() -> none(request, PageLanguage.of(language, accepted)));
    }

    @PostMapping(path = PATH + "{token}", produces = HTML)
    ResponseEntity<String> use(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String rating,
            @RequestParam(required = false) @Nullable String comment,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            HttpServletRequest request) {
        Asked asked = answer.look(token).orElse(null);
        if (asked == null) {
            return none(request, PageLanguage.of(language, accepted));
        }
        Language spoken = chosen(asked, language);
        if (!throttle.admitAnswer(token)) {
            return page(HttpStatus.TOO_MANY_REQUESTS, pages.tooMany(spoken));
        }
        SurveyForm filled = SurveyForm.of(rating, comment);
        SurveyRating chosen = filled.rating();
        if (chosen == null || filled.fault() != null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, pages.asking(asked, spoken, filled));
        }
        ScreenedText words = filled.words();
        return answer.answer(token, chosen, words)
                .map(done -> page(HttpStatus.OK, pages.thanks(done, spoken, words)))
                .orElseGet(() -> none(request, spoken));
    }

    private static Language chosen(Asked asked, @Nullable String language) {
        return language == null ? asked.language() : Language.of(language).orElse(asked.language());
    }

    private ResponseEntity<String> none(HttpServletRequest request, Language language) {
        boolean few = throttle.admitWrong(request.getRemoteAddr());
        Function<Language, String> shown = few ? pages::none : pages::tooMany;
        return page(few ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS, shown.apply(language));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
