package no.samtale.privacy.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.records.ProcessingRecord.Activity;
import no.samtale.privacy.records.ProcessingRecord.Receiver;
import no.samtale.privacy.register.Subject;
import org.jspecify.annotations.Nullable;

/** A record as JSON-LD in terms of the W3C Data Privacy Vocabulary 2 (https://w3id.org/dpv): one process an activity. */
final class RecordJsonLd {
    private static final Map<String, Object> CONTEXT = Map.of(
            "dpv", "https://w3id.org/dpv#",
            "pd", "https://w3id.org/dpv/pd#",
            "eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#",
            "dct", "http://purl.org/dc/terms/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private RecordJsonLd() {}

    static Map<String, Object> of(ProcessingRecord record, String title) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", CONTEXT);
        node.put("@type", "dpv:Process");
        node.put("dct:title", title);
        node.put("dct:language", record.language().code());
        node.put(
                "dct:created",
                Map.of("@type", "xsd:date", "@value", record.made().toString()));
        node.put("dpv:hasDataController", controller(record));
        if (record.kind() == RecordKind.PROCESSOR && record.operator().name() != null) {
            node.put("dpv:hasDataProcessor", operator(record.operator()));
        }
        node.put(
                "dpv:hasTechnicalOrganisationalMeasure",
                record.measures().stream()
                        .map(each -> Map.of("@type", "dpv:TechnicalOrganisationalMeasure", "dct:description", each))
                        .toList());
        node.put(
                "dpv:hasProcess",
                record.activities().stream().map(RecordJsonLd::process).toList());
        return node;
    }

    private static Map<String, Object> controller(ProcessingRecord record) {
        Controller controller = record.controller();
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "dpv:DataController");
        node.put("dpv:hasName", record.controllerName());
        put(node, "dpv:hasIdentifier", controller.organisationNumber());
        put(node, "dpv:hasAddress", controller.address());
        List<String> contacts = new ArrayList<>();
        if (controller.email() != null) {
            contacts.add(controller.email());
        }
        if (controller.phone() != null) {
            contacts.add(controller.phone());
        }
        node.put("dpv:hasContact", contacts);
        return node;
    }

    private static Map<String, Object> operator(OperatorSettings operator) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "dpv:DataProcessor");
        put(node, "dpv:hasName", operator.name());
        put(node, "dpv:hasAddress", operator.address());
        put(node, "dpv:hasContact", operator.email());
        return node;
    }

    private static Map<String, Object> process(Activity each) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "dpv:Process");
        node.put("dpv:hasPurpose", named(each.purposeDpv(), each.purpose()));
        node.put(
                "dpv:hasLegalBasis",
                Map.of("@id", "eu-gdpr:A6-1-" + each.basis().point()));
        node.put(
                "dpv:hasDataSubject",
                named(each.subject() == Subject.CONTACT ? "dpv:Customer" : "dpv:Employee", each.subjectName()));
        node.put("dpv:hasPersonalData", named(each.categoryDpv(), each.category()));
        node.put("dct:description", each.items());
        node.put("dpv:hasDataSource", each.sources());
        node.put("dpv:hasStorageCondition", Map.of("@type", "dpv:StorageDuration", "dct:description", each.kept()));
        node.put(
                "dpv:hasRecipient",
                each.receivers().stream().map(RecordJsonLd::receiver).toList());
        return node;
    }

    private static Map<String, Object> receiver(Receiver receiver) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "dpv:Recipient");
        node.put("dpv:hasName", receiver.name());
        node.put("dpv:hasLocation", receiver.region());
        if (!receiver.mechanism().isEmpty()) {
            node.put("dpv:hasLegalBasis", receiver.mechanism());
        }
        return node;
    }

    private static Map<String, Object> named(String term, String title) {
        return Map.of("@type", term, "dct:title", title);
    }

    private static void put(Map<String, Object> node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
