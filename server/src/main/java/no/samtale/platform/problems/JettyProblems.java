package no.samtale.platform.problems;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers with a problem what Jetty refuses before any servlet sees it: a broken request line, a header too long. */
@Component
class JettyProblems implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    private final ProblemWriter writer;

    JettyProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(new Answers()));
    }

    private final class Answers extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            byte[] body = writer.bytes(ProblemTranslation.ofStatus(response.getStatus()));
            headers(response.getHeaders());
            response.write(true, ByteBuffer.wrap(body), callback);
            return true;
        }

        @Override
        public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
            headers(fields);
            return ByteBuffer.wrap(writer.bytes(ProblemTranslation.ofStatus(status)));
        }

        private void headers(HttpFields.Mutable fields) {
            fields.put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            fields.put(HttpHeader.CACHE_CONTROL, "no-store");
            fields.put("X-Content-Type-Options", "nosniff");
            fields.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }
}
