package no.samtale.privacy.portal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * A text on pages of A4: tagged, so that it can be read aloud (PDF/UA), with its typeface embedded
 * (Liberation Sans, under the SIL Open Font License).
 */
@Component
class PdfPages {
    private static final String TYPEFACE = "Liberation Sans";
    private static final String TYPEFACE_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    PdfPages() {
        // It would print to the terminal, past our log.
        XRLog.setLoggingEnabled(false);
    }

    byte[] bytes(String xhtml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder renderer = new PdfRendererBuilder();
        renderer.useFont(PdfPages::typeface, TYPEFACE, 400, FontStyle.NORMAL, true);
        renderer.usePdfUaAccessibility(true);
        renderer.useFastMode();
        renderer.withHtmlContent(xhtml, null);
        renderer.toStream(bytes);
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream typeface() {
        return Objects.requireNonNull(PdfPages.class.getResourceAsStream(TYPEFACE_FILE), TYPEFACE_FILE);
    }
}
