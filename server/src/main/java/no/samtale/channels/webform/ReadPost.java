package no.samtale.channels.webform;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import no.samtale.channels.webform.Post.PostedFile;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/**
 * Reads what a browser posts of a form (RFC 7578), in memory: a servlet container's own reader would put files on the disk,
 * unsealed. Nothing is judged here.
 */
@Component
class ReadPost {
    private static final int PARTS = 200;

    private final Semaphore room = new Semaphore(Limits.FORMS_IN);

    /** @throws Problem malformed; attachment_too_large; too_many, if so many are read just now */
    Post read(HttpServletRequest request) throws IOException {
        if (!room.tryAcquire()) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        try {
            String type = request.getContentType();
            if (type != null && type.startsWith("multipart/form-data")) {
                return parts(body(request.getInputStream()), type);
            }
            return new Post(pairs(request), Map.of());
        } finally {
            room.release();
        }
    }

    private static byte[] body(InputStream in) throws IOException {
        byte[] body = in.readNBytes(Limits.FORM_BYTES + 1);
        if (body.length > Limits.FORM_BYTES) {
            // The rest, or the browser shows that the line broke instead of what was wrong; but not for ever.
            in.skip(Limits.ATTACHMENT_BYTES);
            throw new Problem(ProblemCode.ATTACHMENT_TOO_LARGE);
        }
        return body;
    }

    /** What was sent without files, which the container has read, within a limit of its own. */
    private static Map<String, String> pairs(HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        try {
            request.getParameterMap().forEach((name, given) -> values.put(name, given[0]));
        } catch (RuntimeException unreadable) {
            throw new Problem(ProblemCode.MALFORMED, unreadable);
        }
        return values;
    }

    private static Post parts(byte[] body, String type) throws IOException {
        Map<String, String> values = new HashMap<>();
        Map<String, List<PostedFile>> files = new HashMap<>();
        try {
            MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, type));
            int count = Math.min(parts.getCount(), PARTS);
            for (int place = 0; place < count; place++) {
                part(parts.getBodyPart(place), values, files);
            }
        } catch (MessagingException | IllegalArgumentException e) {
            throw new Problem(ProblemCode.MALFORMED, e);
        }
        return new Post(values, files);
    }

    private static void part(BodyPart part, Map<String, String> values, Map<String, List<PostedFile>> files)
            throws MessagingException, IOException {
        ContentDisposition said = disposition(part);
        String name = said == null ? null : said.getName();
        if (said == null || name == null) {
            return;
        }
        byte[] bytes = part.getInputStream().readAllBytes();
        String file = said.getFilename();
        if (file == null) {
            values.putIfAbsent(name, new String(bytes, StandardCharsets.UTF_8));
        } else if (!file.isBlank() && bytes.length > 0) {
            files.computeIfAbsent(name, each -> new ArrayList<>()).add(new PostedFile(file, bytes));
        }
    }

    /** Browsers write names in UTF-8 (HTML, section 4.10.21.8), which mail does not know. */
    private static @Nullable ContentDisposition disposition(BodyPart part) throws MessagingException {
        String[] headers = part.getHeader("Content-Disposition");
        return headers == null || headers.length == 0
                ? null
                : ContentDisposition.parse(
                        new String(headers[0].getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }
}
