package no.samtale.privacy.records;

import java.time.LocalDate;
import java.util.List;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.LegalBasis;
import no.samtale.privacy.register.Subject;

/**
 * A record of processing activities, in one language.
 *
 * @param controllerName also where the company has stated none
 * @param notice number of the version in force; empty if there is none
 * @param measures how the data is secured (Art. 32(1)), in general
 */
public record ProcessingRecord(
        RecordKind kind,
        Language language,
        LocalDate made,
        Controller controller,
        String controllerName,
        OperatorSettings operator,
        String notice,
        List<Activity> activities,
        List<String> measures) {

    /** What is done for one purpose with one category of data. */
    public record Activity(
            String purposeId,
            String purpose,
            String purposeDpv,
            LegalBasis basis,
            String basisName,
            Subject subject,
            String subjectName,
            String categoryId,
            String category,
            String categoryDpv,
            List<String> items,
            List<String> sources,
            String kept,
            List<Receiver> receivers) {}

    /**
     * Who gets it.
     *
     * @param mechanism what allows a transfer out of the EEA; empty within it
     */
    public record Receiver(String name, String region, String mechanism) {
        @Override
        public String toString() {
            return name + " (" + region + (mechanism.isEmpty() ? "" : ", " + mechanism) + ")";
        }
    }
}
