package no.samtale.privacy.portal;

import java.nio.charset.StandardCharsets;
import no.samtale.accounts.Accounts;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.exports.ExportDocument;
import no.samtale.privacy.register.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept of a person as a file: to read by machine (JSON, CSV) or by people (PDF, HTML). */
@Component
public class Downloads {
    private final WhatIsKept kept;
    private final CsvFiles csv;
    private final PdfPages pdf;
    private final PortalWords words;
    private final Accounts accounts;
    private final JsonMapper json;

    Downloads(WhatIsKept kept, CsvFiles csv, PdfPages pdf, PortalWords words, Accounts accounts, JsonMapper json) {
        this.kept = kept;
        this.csv = csv;
        this.pdf = pdf;
        this.words = words;
        this.accounts = accounts;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** A file. Its name says nothing of the person. */
    @SuppressWarnings("ArrayRecordComponent") // carried from here to the answer; never compared
    public record File(String name, String type, byte[] bytes) {
        @Override
        public String toString() {
            return "File[" + name + "]";
        }
    }

    /**
     * The file.
     *
     * @param form json, csv, pdf or html
     * @throws Problem not_found if there is no such form
     */
    public File file(PortalPrincipal person, String form, Language language) {
        return switch (form) {
            case "json" ->
                new File(
                        "samtale-export.json",
                        "application/json",
                        json.writeValueAsBytes(kept.document(person, language)));
            case "csv" -> new File("samtale-export.zip", "application/zip", csv.zip(kept.document(person, language)));
            case "pdf" ->
                new File(
                        "samtale-export.pdf",
                        "application/pdf",
                        pdf.bytes(text(person, language, ExportText.Medium.PAPER)));
            case "html" ->
                new File(
                        "samtale-export.html",
                        "text/html;charset=UTF-8",
                        text(person, language, ExportText.Medium.SCREEN).getBytes(StandardCharsets.UTF_8));
            default -> throw new Problem(ProblemCode.NOT_FOUND);
        };
    }

    private String text(PortalPrincipal person, Language language, ExportText.Medium medium) {
        ExportDocument document = kept.document(person, language);
        String company = accounts.account(person.account()).name();
        return new ExportText(words, language, medium)
                .html(company, kept.view(person, document, language), kept.dialogues(person));
    }
}
