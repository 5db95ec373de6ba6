package no.samtale.platform.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import no.samtale.platform.Limits;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body of more than {@link Limits#REQUEST_BYTES} on the API, whether its length was told or not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestSizeFilter extends OncePerRequestFilter {
    /** So much of a refused body is read away, so that the caller gets to read the answer instead of a reset. */
    private static final int READ_AWAY = 16 * Limits.REQUEST_BYTES;

    private static final String FILE_PIECE = "application/octet-stream";

    private final ProblemWriter writer;

    RequestSizeFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || isPieceOfFile(request);
    }

    /** Taken in by who reads it piece by piece and stops at the file's size; nobody else takes this type. */
    private static boolean isPieceOfFile(HttpServletRequest request) {
        return request.getMethod().equals("PATCH") && FILE_PIECE.equals(request.getContentType());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > Limits.REQUEST_BYTES) {
            refuse(request, response, new Problem(ProblemCode.TOO_LARGE));
            return;
        }
        try {
            chain.doFilter(new BoundedRequest(request, Limits.REQUEST_BYTES), response);
        } catch (Problem problem) {
            // Thrown by the bounded stream to a filter that read the body.
            refuse(request, response, problem);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        readAway(request.getInputStream());
        writer.write(response, problem);
    }

    private static void readAway(InputStream body) throws IOException {
        byte[] buffer = new byte[8192];
        int read = 0;
        for (int n = 0; n >= 0 && read < READ_AWAY; read += n) {
            n = body.read(buffer);
        }
    }
}
