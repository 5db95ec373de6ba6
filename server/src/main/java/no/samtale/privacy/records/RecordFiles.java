package no.samtale.privacy.records;

import java.nio.charset.StandardCharsets;
import no.samtale.platform.AccountId;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The records as files. */
@Component
public class RecordFiles {
    private final ProcessingRecords records;
    private final Register register;
    private final JsonMapper json;

    RecordFiles(ProcessingRecords records, Register register, JsonMapper json) {
        this.records = records;
        this.register = register;
        this.json = json;
    }

    /** A form that a record is given out in. */
    public enum Form {
        HTML("text/html;charset=UTF-8"),
        CSV("text/csv;charset=UTF-8"),
        JSONLD("application/ld+json");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        /** The media type. */
        public String type() {
            return type;
        }
    }

    public byte[] file(AccountId account, RecordKind kind, Form form, Language language) {
        ProcessingRecord record = records.record(account, kind, language);
        RecordSheet sheet = new RecordSheet(register, record);
        String text =
                switch (form) {
                    case HTML -> RecordPage.of(sheet, record);
                    case CSV -> RecordCsv.of(sheet);
                    case JSONLD ->
                        json.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(RecordJsonLd.of(record, sheet.title()));
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
