package no.samtale.privacy.portal;

import no.samtale.accounts.Accounts;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.exports.ExportDocument;
import no.samtale.privacy.register.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept of a person as a file: to read by machine (JSON, CSV) or on paper (PDF). */
@Component
public class Downloads {
    private final WhatIsKept kept;
    private final CsvFiles csv;
    private final PdfPages pdf;
    private final Accounts accounts;
    private final JsonMapper json;

    Downloads(WhatIsKept kept, CsvFiles csv, PdfPages pdf, Accounts accounts, JsonMapper json) {
        this.kept = kept;
        this.csv = csv;
        this.pdf = pdf;
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
     * @param form json, csv or pdf
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
            case "pdf" -> new File("samtale-export.pdf", "application/pdf", pages(person, language));
            default -> throw new Problem(ProblemCode.NOT_FOUND);
        };
    }

    private byte[] pages(PortalPrincipal person, Language language) {
        ExportDocument document = kept.document(person, language);
        String company = accounts.account(person.account()).name();
        return pdf.bytes(company, kept.view(person, document, language), kept.dialogues(person), language);
    }
}
