package no.samtale.privacy.requests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Words;
import org.springframework.stereotype.Component;

/** Words what the person is told, in their language, so that nothing the law asks for is left out. */
@Component
class RequestLetters {
    private final RequestLaw law;
    private final RequestClock clock;

    RequestLetters(RequestLaw law, RequestClock clock) {
        this.law = law;
        this.clock = clock;
    }

    /** With its legal ground, the reason in words of whoever answers, and how to complain (Art. 12(4)). */
    String refusal(SubjectRequest request, RequestLaw.Ground ground, String reason) {
        Language language = language(request);
        return filled(
                law.letters().refusal(),
                request,
                Map.of("ground", ground.name().in(language), "article", ground.article(), "reason", reason));
    }

    String extension(SubjectRequest request, String reason) {
        return filled(
                law.letters().extension(),
                request,
                Map.of("reason", reason, "due", day(clock.extended(request.received()), language(request))));
    }

    String identity(SubjectRequest request, String asked) {
        return filled(
                law.letters().identity(),
                request,
                Map.of("asked", asked, "due", day(request.dueOn(), language(request))));
    }

    /** Filled in one go, so that nothing in what somebody wrote is taken for a place to fill. */
    private String filled(Words letter, SubjectRequest request, Map<String, String> more) {
        Language language = language(request);
        Map<String, String> values = new TreeMap<>(more);
        values.put("kind", law.kind(request.kind()).name().in(language));
        values.put("received", day(clock.day(request.received()), language));
        values.put("complaint", law.letters().complaint().in(language));
        return java.util.regex.Pattern.compile("\\{([a-z]+)\\}")
                .matcher(letter.in(language).strip())
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private static String day(LocalDate day, Language language) {
        Locale locale = Locale.forLanguageTag(language == Language.NB ? "nb-NO" : "en-GB");
        return DateTimeFormatter.ofPattern(language == Language.NB ? "d. MMMM yyyy" : "d MMMM yyyy", locale)
                .format(day);
    }

    private static Language language(SubjectRequest request) {
        return Language.of(request.language()).orElse(Language.NB);
    }
}
