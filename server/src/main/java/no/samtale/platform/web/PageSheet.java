package no.samtale.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** The style sheet of pages that the server draws by itself: what all of them share, and then what is their own. */
public final class PageSheet {
    private static final String SHARED = "page/page.css";

    private final byte[] css;
    private final String tag;

    private PageSheet(byte[] css) {
        this.css = css;
        this.tag = DigestUtils.md5DigestAsHex(css);
    }

    /** @param own a resource */
    public static PageSheet of(String own) {
        ByteArrayOutputStream css = new ByteArrayOutputStream();
        css.writeBytes(read(SHARED));
        css.writeBytes(read(own));
        return new PageSheet(css.toByteArray());
    }

    /** As it is served: asked for anew each time, and sent only if it is another. */
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(css);
    }

    private static byte[] read(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
