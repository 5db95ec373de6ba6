package no.samtale.channels.webform;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import no.samtale.channels.webform.TakeSubmission.Answer;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.platform.web.ContentSecurity;
import no.samtale.platform.web.PageSheet;
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

/** The pages of forms, for everybody: to be filled in, sent, and thanked for. */
@Hidden
@RestController
class FormPageController {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Forms forms;
    private final FormHtml html;
    private final ReadPost read;
    private final TakeSubmission take;
    private final PageSheet stylesheet = PageSheet.of("form/form.css");

    FormPageController(Forms forms, FormHtml html, ReadPost read, TakeSubmission take) {
        this.forms = forms;
        this.html = html;
        this.read = read;
        this.take = take;
    }

    @GetMapping(path = "/form/form.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<byte[]> stylesheet() {
        return stylesheet.answer();
    }

    @GetMapping(path = "/form/{id}", produces = HTML)
    ResponseEntity<String> form(
            @PathVariable EntrypointId id,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        WebForm form = open(id);
        return page(
                form, HttpStatus.OK, html.form(form, language(form, language, accepted), Filled.NOTHING, null, null));
    }

    @PostMapping(path = "/form/{id}", produces = HTML)
    ResponseEntity<String> send(
            @PathVariable EntrypointId id,
            @RequestParam(required = false) @Nullable String language,
            HttpServletRequest request)
            throws IOException {
        WebForm form = open(id);
        String spoken = language(form, language, null);
        Post post;
        try {
            post = read.read(request);
        } catch (Problem refusal) {
            String why = refusal.code() == ProblemCode.ATTACHMENT_TOO_LARGE ? "again.large" : "again.later";
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT, html.form(form, spoken, Filled.NOTHING, why, null));
        }
        return switch (take.take(form, spoken, post, request.getRemoteAddr())) {
            case Answer.Thanks thanks ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .cacheControl(CacheControl.noStore())
                        .location(URI.create(
                                "/form/" + id + "/thanks?language=" + spoken + (thanks.left() ? "&left=1" : "")))
                        .build();
            case Answer.Again again ->
                page(
                        form,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        html.form(form, spoken, again.filled(), again.why(), again.stamp()));
        };
    }

    /** Where a browser comes after it has sent: to load this again sends nothing. */
    @GetMapping(path = "/form/{id}/thanks", produces = HTML)
    ResponseEntity<String> thanks(
            @PathVariable EntrypointId id,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String left) {
        WebForm form = open(id);
        return page(form, HttpStatus.OK, html.thanks(form, language(form, language, null), left != null));
    }

    private WebForm open(EntrypointId id) {
        return forms.open(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private static String language(WebForm form, @Nullable String asked, @Nullable String accepted) {
        if (asked != null) {
            return form.language(asked);
        }
        boolean english = accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("en");
        return english ? form.language("en") : form.settings().languages().getFirst();
    }

    private static ResponseEntity<String> page(WebForm form, HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        ContentSecurity.form(form.settings().origins()))
                .body(html);
    }
}
