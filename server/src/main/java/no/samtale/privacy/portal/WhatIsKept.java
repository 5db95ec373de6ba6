package no.samtale.privacy.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.audit.AuditActor;
import no.samtale.privacy.archive.ArchiveEntries;
import no.samtale.privacy.archive.ArchiveLaw;
import no.samtale.privacy.exports.ExportContact;
import no.samtale.privacy.exports.ExportDocument;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Subject;
import org.springframework.stereotype.Component;

/** Gives a person to read what the export has: by category and item, in the words of the notice. */
@Component
public class WhatIsKept {
    /** Of one item so many different values are shown. */
    private static final int VALUES = 20;

    private final ExportContact export;
    private final KeptDialogues dialogues;
    private final Register register;
    private final ArchiveEntries archive;
    private final ArchiveLaw law;

    WhatIsKept(
            ExportContact export, KeptDialogues dialogues, Register register, ArchiveEntries archive, ArchiveLaw law) {
        this.archive = archive;
        this.law = law;
        this.export = export;
        this.dialogues = dialogues;
        this.register = register;
    }

    public KeptView view(PortalPrincipal person, Language language) {
        return view(person, export.read(person.account(), person.contacts(), language, AuditActor.PERSON), language);
    }

    /** The person's conversations, the latest first. */
    public List<Dialogue> dialogues(PortalPrincipal person) {
        return person.contacts().stream()
                .flatMap(contact -> dialogues.of(person.account(), contact).stream())
                .sorted(Comparator.comparing(Dialogue::startedAt).reversed())
                .toList();
    }

    ExportDocument document(PortalPrincipal person, Language language) {
        return export.export(person.account(), person.contacts(), language, AuditActor.PERSON);
    }

    KeptView view(PortalPrincipal person, ExportDocument document, Language language) {
        Map<String, Set<String>> byItem = byItem(document);
        Map<String, ExportDocument.About> about = new LinkedHashMap<>();
        document.about().forEach(each -> about.put(each.category(), each));
        List<KeptView.KeptCategory> categories = new ArrayList<>();
        for (Category category : register.categories()) {
            ExportDocument.About told = about.get(category.id());
            List<KeptView.KeptItem> items = items(category, byItem, language);
            if (told != null && category.subject() == Subject.CONTACT && !items.isEmpty()) {
                categories.add(
                        new KeptView.KeptCategory(category.id(), told.name(), purposes(told), told.sources(), items));
            }
        }
        return new KeptView(document.made(), document.notice(), categories, archived(person, language));
    }

    private List<KeptView.LawfullyKept> archived(PortalPrincipal person, Language language) {
        return archive.ofPerson(person.account(), person.contacts()).stream()
                .map(found -> new KeptView.LawfullyKept(
                        law.kind(found.entry().kind()).in(language),
                        law.law(found.entry().ground()),
                        found.entry().keptUntil(),
                        found.entry().saidAt(),
                        found.name(),
                        found.text()))
                .toList();
    }

    private static List<KeptView.KeptWhy> purposes(ExportDocument.About told) {
        return told.purposes().stream()
                .map(why -> new KeptView.KeptWhy(why.name(), why.basis(), why.kept()))
                .toList();
    }

    private static Map<String, Set<String>> byItem(ExportDocument document) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        document.data().stream()
                .flatMap(rows -> rows.rows().stream())
                .flatMap(List::stream)
                .forEach(field -> field.items()
                        .forEach(item -> values.computeIfAbsent(item, key -> new LinkedHashSet<>())
                                .add(field.value())));
        return values;
    }

    private static List<KeptView.KeptItem> items(
            Category category, Map<String, Set<String>> byItem, Language language) {
        return category.items().stream()
                .filter(item -> byItem.containsKey(item.id()))
                .map(item -> {
                    Set<String> values = byItem.getOrDefault(item.id(), Set.of());
                    return new KeptView.KeptItem(
                            item.id(),
                            item.name().in(language),
                            values.stream().limit(VALUES).toList(),
                            values.size());
                })
                .toList();
    }
}
