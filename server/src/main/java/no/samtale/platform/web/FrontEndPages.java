package no.samtale.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with pages and files of the built front end. */
@Component
public class FrontEndPages {
    /** What stands in the script where the rules are to be. */
    private static final String RULES = "SAMTALE_RULES";

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final FrontEnd frontEnd;

    FrontEndPages(FrontEnd frontEnd) {
        this.frontEnd = frontEnd;
    }

    /**
     * The widget's document, to be framed by pages of these origins only.
     *
     * @throws Problem {@link ProblemCode#FRONT_END_MISSING} if the front end is not built
     */
    public ResponseEntity<byte[]> widget(Collection<String> frameAncestors) {
        FrontEndFile document = built("widget/index.html");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, document.contentType())
                .header("Content-Security-Policy", ContentSecurity.widget(frameAncestors))
                .body(document.bytes());
    }

    /**
     * The widget's document as the agents' app frames it, to show how an entrypoint would look.
     *
     * @throws Problem {@link ProblemCode#FRONT_END_MISSING} if the front end is not built
     */
    public ResponseEntity<byte[]> preview() {
        FrontEndFile document = built("widget/index.html");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, document.contentType())
                .header("Content-Security-Policy", ContentSecurity.PREVIEW)
                .body(document.bytes());
    }

    ResponseEntity<byte[]> console(@Nullable String acceptEncoding) {
        return answer(built("console/index.html"), acceptEncoding).build(CacheControl.noCache());
    }

    ResponseEntity<byte[]> portal(@Nullable String acceptEncoding) {
        return answer(built("privacy/index.html"), acceptEncoding).build(CacheControl.noCache());
    }

    ResponseEntity<byte[]> loader(@Nullable String acceptEncoding) {
        return answer(built("loader.js"), acceptEncoding).build(CacheControl.noCache());
    }

    /**
     * The script of the proactive texts, with the given ones in it.
     *
     * @param rules in JSON, which is an expression of JavaScript too (ECMAScript 2019)
     * @throws Problem {@link ProblemCode#FRONT_END_MISSING} if the front end is not built
     */
    public ResponseEntity<byte[]> proactive(String rules) {
        FrontEndFile script = built("proactive.js");
        String code = new String(script.bytes(), StandardCharsets.UTF_8).replace(RULES, rules);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, script.contentType())
                .body(code.getBytes(StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> form(@Nullable String acceptEncoding) {
        return answer(built("form.js"), acceptEncoding).build(CacheControl.noCache());
    }

    /** A file with a hash in its name, which therefore never changes. */
    ResponseEntity<byte[]> asset(String path, @Nullable String acceptEncoding) {
        return answer(existing(path), acceptEncoding)
                .build(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    }

    /** A file that may change. */
    ResponseEntity<byte[]> file(String path, @Nullable String acceptEncoding) {
        return answer(existing(path), acceptEncoding).build(CacheControl.noCache());
    }

    private FrontEndFile built(String path) {
        return frontEnd.file(path).orElseThrow(() -> new Problem(ProblemCode.FRONT_END_MISSING));
    }

    private FrontEndFile existing(String path) {
        return frontEnd.file(path).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private static Answer answer(FrontEndFile file, @Nullable String acceptEncoding) {
        byte[] gzip = acceptEncoding != null && acceptEncoding.contains("gzip") ? file.gzip() : null;
        return new Answer(file, gzip);
    }

    private record Answer(FrontEndFile file, byte @Nullable [] gzip) {
        ResponseEntity<byte[]> build(CacheControl caching) {
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, file.contentType())
                    .eTag(file.etag())
                    .cacheControl(caching)
                    .varyBy(HttpHeaders.ACCEPT_ENCODING);
            return gzip == null
                    ? answer.body(file.bytes())
                    : answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip);
        }
    }
}
