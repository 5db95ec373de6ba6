package no.samtale.conversations.attachments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.samtale.platform.problems.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * Answers with a file so that nothing of it runs in our origin: what it is is told by us and not guessed, pictures alone are
 * shown, and whatever a browser makes of the rest has neither scripts nor our origin.
 */
public final class FileAnswer {
    private FileAnswer() {}

    /** Writes the file, or the one range of it that is asked for (RFC 9110, section 14). */
    public static void write(StoredFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long from = 0;
        long to = file.size();
        HttpRange range = range(request);
        if (range != null) {
            from = range.getRangeStart(to);
            to = range.getRangeEnd(to) + 1;
            if (from >= to) {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + (to - 1) + "/" + file.size());
        }
        headers(file, response);
        response.setContentLengthLong(to - from);
        file.write(from, to, response.getOutputStream());
    }

    private static void headers(StoredFile file, HttpServletResponse response) {
        ContentDisposition disposition = (file.isPicture()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        response.setContentType(file.type().startsWith("text/") ? file.type() + ";charset=UTF-8" : file.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static @org.jspecify.annotations.Nullable HttpRange range(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.RANGE);
        if (asked == null) {
            return null;
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(asked);
            // Several are answered whole, as the RFC allows.
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("Range");
        }
    }
}
