package no.samtale.channels.webform;

import java.util.stream.Collectors;
import no.samtale.accounts.Accounts;
import no.samtale.channels.webform.PageStamp.Made;
import no.samtale.platform.Limits;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.Language;
import no.samtale.vault.WorkChallenges;
import no.samtale.vault.WorkChallenges.WorkChallenge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a form. They work without script; what script adds is in {@code web/loader/src/form}. */
@Component
class FormHtml {
    private static final String SCRIPT = "<script src=\"/form/form.js\" defer></script>";

    private final FormControls controls;
    private final FormWords words;
    private final FormPurposes purposes;
    private final Accounts accounts;
    private final NoticeVersions notices;
    private final PageStamp stamps;
    private final WorkChallenges challenges;
    private final JsonMapper json;

    FormHtml(
            FormControls controls,
            FormWords words,
            FormPurposes purposes,
            Accounts accounts,
            NoticeVersions notices,
            PageStamp stamps,
            WorkChallenges challenges,
            JsonMapper json) {
        this.controls = controls;
        this.words = words;
        this.purposes = purposes;
        this.accounts = accounts;
        this.notices = notices;
        this.stamps = stamps;
        this.challenges = challenges;
        this.json = json;
    }

    /**
     * The form, to be filled in.
     *
     * @param why a key of the words: what is wrong with the whole; null if nothing is
     * @param stamp that the page goes on with; null for a new one
     */
    String form(WebForm form, String language, Filled filled, @Nullable String why, @Nullable String stamp) {
        Made made = stamp == null
                ? stamps.make(form)
                : new Made(stamps.read(form, stamp).id(), stamp);
        WorkChallenge challenge = challenges.make(
                form.door().account(),
                form.door().id().toString(),
                made.id().toString(),
                Limits.FORM_WORK_NUMBERS,
                Limits.FORM_OPEN);
        String hidden =
                """
                <input type="hidden" name="page" value="%s">
                <input type="hidden" name="proof" value="" data-challenge="%s" data-checking="%s">
                """.formatted(made.text(), escaped(json.writeValueAsString(challenge)), word(language, "checking"));
        return page(
                form, language, !filled.faults().isEmpty() || why != null, body(form, language, filled, why, hidden));
    }

    /** The form as it would look: nothing in it is good for anything. */
    String preview(WebForm form, String language) {
        return page(form, language, false, body(form, language, Filled.NOTHING, null, ""))
                .replace(SCRIPT, "");
    }

    /** @param left whether a file was not taken */
    String thanks(WebForm form, String language, boolean left) {
        String own = form.texts(language).thanks();
        String said = own == null ? words.in(language, "thanks.text") : own;
        return frame(form, language, word(language, "thanks.title"), """
                <h1 tabindex="-1" id="thanks">%s</h1>
                <p>%s</p>%s
                """.formatted(
                        word(language, "thanks.title"),
                        lines(said),
                        left ? "<p class=\"faults\">" + word(language, "thanks.left") + "</p>" : ""));
    }

    private String body(WebForm form, String language, Filled filled, @Nullable String why, String hidden) {
        FormTexts texts = form.texts(language);
        String lead = texts.lead();
        String fields = form.fields().stream()
                .map(field -> controls.html(field, language, filled))
                .collect(Collectors.joining());
        return """
                <h1>%s</h1>
                %s%s<form method="post" enctype="multipart/form-data" action="/form/%s?language=%s" novalidate>
                %s%s<p class="trap" aria-hidden="true"><label for="website">%s</label>
                <input type="text" id="website" name="website" tabindex="-1" autocomplete="off"></p>
                <p class="why">%s</p>
                <button type="submit">%s</button>
                <p class="checking" role="status"></p>
                </form>
                """.formatted(
                        escaped(texts.title()),
                        lead == null ? "" : "<p class=\"lead\">" + lines(lead) + "</p>\n",
                        faults(form, language, filled, why),
                        form.door().id(),
                        language,
                        hidden,
                        fields,
                        word(language, "trap"),
                        why(form, language),
                        word(language, "send"));
    }

    private String faults(WebForm form, String language, Filled filled, @Nullable String why) {
        if (why != null) {
            return "<div class=\"faults\" role=\"alert\" tabindex=\"-1\" id=\"faults\"><p>%s</p></div>%n"
                    .formatted(word(language, why));
        }
        if (filled.faults().isEmpty()) {
            return "";
        }
        String list = form.fields().stream()
                .filter(field -> filled.faults().containsKey(field.id()))
                .map(field -> "<li><a href=\"#%s\">%s</a></li>"
                        .formatted(
                                field.name(),
                                escaped(field.label(language).replaceFirst("[?:]$", "") + ": "
                                        + words.in(
                                                language,
                                                String.valueOf(filled.faults().get(field.id()))))))
                .collect(Collectors.joining("\n"));
        return """
                <div class="faults" role="alert" tabindex="-1" id="faults"><h2>%s</h2>
                <ul>
                %s
                </ul></div>
                """.formatted(word(language, "faults"), list);
    }

    /** What it is used for, and where to read more. */
    private String why(WebForm form, String language) {
        Language in = Language.of(language).orElse(Language.NB);
        String used =
                purposes.of(form).stream().map(purpose -> purpose.name().in(in)).collect(Collectors.joining(", "));
        return escaped(words.in(language, "why").replace("{purposes}", used)) + " " + notice(form, language);
    }

    private String notice(WebForm form, String language) {
        String path = NoticeVersions.path(
                form.door().account(), notices.current(form.door().account()), language);
        return "<a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a>"
                .formatted(escaped(path), word(language, "notice"));
    }

    private String page(WebForm form, String language, boolean faulty, String body) {
        String title = escaped(form.texts(language).title());
        return frame(form, language, faulty ? word(language, "faulty") + " " + title : title, body);
    }

    private String frame(WebForm form, String language, String title, String body) {
        String company = escaped(accounts.account(form.door().account()).name());
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>%s – %s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/form/form.css">
                %s
                </head>
                <body>
                <header><p class="company">%s</p>%s</header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(language, title, company, SCRIPT, company, languages(form, language), body);
    }

    private static String languages(WebForm form, String language) {
        return form.settings().languages().stream()
                .filter(each -> !each.equals(language))
                .map(each -> "<a href=\"/form/%s?language=%s\" lang=\"%s\" hreflang=\"%s\">%s</a>"
                        .formatted(form.door().id(), each, each, each, each.equals("nb") ? "Norsk" : "English"))
                .collect(Collectors.joining());
    }

    private String word(String language, String key) {
        return escaped(words.in(language, key));
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
