package no.samtale.privacy.records;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.records.ProcessingRecord.Activity;
import no.samtale.privacy.records.ProcessingRecord.Receiver;
import no.samtale.privacy.register.Register;
import org.jspecify.annotations.Nullable;

/** A record as rows of text, for the page and the sheet alike. */
final class RecordSheet {
    private final Register register;
    private final ProcessingRecord record;

    RecordSheet(Register register, ProcessingRecord record) {
        this.register = register;
        this.record = record;
    }

    /** Who, before the activities: a name and a value each. */
    List<List<String>> head() {
        Controller controller = record.controller();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(label("record-controller"), record.controllerName()));
        row(rows, "organisation-number", controller.organisationNumber());
        row(rows, "address", controller.address());
        row(rows, "email", controller.email());
        row(rows, "phone", controller.phone());
        if (record.kind() == RecordKind.PROCESSOR) {
            String operator = record.operator().name();
            rows.add(List.of(label("record-processor"), operator == null ? label("record-itself") : operator));
            row(rows, "address", record.operator().address());
            row(rows, "email", record.operator().email());
        }
        rows.add(List.of(label("record-notice"), record.notice().isEmpty() ? "–" : record.notice()));
        rows.add(List.of(label("record-made"), record.made().toString()));
        return rows;
    }

    List<String> columns() {
        return (record.kind() == RecordKind.CONTROLLER
                        ? List.of(
                                "record-purpose",
                                "basis",
                                "record-subjects",
                                "record-category",
                                "kept",
                                "source",
                                "how-long",
                                "record-recipients",
                                "record-transfers")
                        : List.of("record-processing", "record-subjects", "record-category", "record-transfers"))
                .stream().map(this::label).toList();
    }

    List<List<String>> rows() {
        return record.activities().stream()
                .map(each -> record.kind() == RecordKind.CONTROLLER ? controllers(each) : processors(each))
                .distinct()
                .toList();
    }

    String title() {
        return label("record-title-" + record.kind().code());
    }

    String label(String id) {
        return register.notice().label(id).in(record.language());
    }

    private List<String> controllers(Activity each) {
        return List.of(
                each.purpose(),
                each.basisName() + " (" + label("article") + " " + each.basis().point() + ")",
                each.subjectName(),
                each.category(),
                String.join(", ", each.items()),
                String.join(", ", each.sources()),
                each.kept(),
                joined(each, receiver -> true),
                joined(each, receiver -> !receiver.region().equals("EEA")));
    }

    private List<String> processors(Activity each) {
        return List.of(each.purpose(), each.subjectName(), each.category(), joined(each, receiver -> !receiver.region()
                .equals("EEA")));
    }

    private String joined(Activity each, Function<Receiver, Boolean> which) {
        String joined = each.receivers().stream()
                .filter(which::apply)
                .map(Receiver::toString)
                .collect(Collectors.joining("; "));
        return joined.isEmpty() ? label("record-none") : joined;
    }

    private void row(List<List<String>> rows, String label, @Nullable String value) {
        if (value != null) {
            rows.add(List.of(label(label), value));
        }
    }
}
