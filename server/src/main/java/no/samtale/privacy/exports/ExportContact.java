package no.samtale.privacy.exports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.choices.AccountRegister;
import no.samtale.privacy.notices.Durations;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Subject;
import no.samtale.privacy.subjects.LinkedContacts;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Gives a person all that is kept of them, made from the register (GDPR Art. 15 and 20). */
@Component
public class ExportContact {
    private static final String FORMAT = "samtale-export/1";

    private final AccountTransactions transactions;
    private final PersonalDataHolders holders;
    private final KeptRows kept;
    private final Register register;
    private final AccountRegister accounts;
    private final NoticeVersions notices;
    private final Clock clock;
    private final AuditTrail trail;
    private final LinkedContacts linked;
    private final Map<String, Category.Item> items;

    ExportContact(
            AccountTransactions transactions,
            PersonalDataHolders holders,
            KeptRows kept,
            Register register,
            AccountRegister accounts,
            NoticeVersions notices,
            Clock clock,
            AuditTrail trail,
            LinkedContacts linked) {
        this.linked = linked;
        this.transactions = transactions;
        this.holders = holders;
        this.kept = kept;
        this.register = register;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
        this.trail = trail;
        this.items = register.categories().stream()
                .flatMap(category -> category.items().stream())
                .collect(Collectors.toMap(Category.Item::id, item -> item));
    }

    /**
     * The document, worded in a language, to be taken away: of the contact and all that are linked with it.
     *
     * @param by who asked for it, for the audit trail
     * @throws Problem not_found if there is no such contact
     */
    public ExportDocument export(AccountId account, ContactId contact, Language language, AuditActor by) {
        return export(account, linked.groupOf(account, contact), language, by);
    }

    /**
     * As {@link #export(AccountId, ContactId, Language, AuditActor)}, for contacts that are one person.
     *
     * @throws Problem not_found if there is none of them
     */
    public ExportDocument export(AccountId account, List<ContactId> contacts, Language language, AuditActor by) {
        return document(
                account,
                contacts,
                language,
                contact -> trail.note(account, by, AuditAction.CONTACT_EXPORTED, AuditedThing.of(contact)));
    }

    /**
     * The same, to be looked at.
     *
     * @throws Problem not_found if there is none of them
     */
    public ExportDocument read(AccountId account, List<ContactId> contacts, Language language, AuditActor by) {
        return document(
                account,
                contacts,
                language,
                contact -> trail.noteSoon(account, by, AuditAction.CONTACT_READ, AuditedThing.of(contact)));
    }

    private ExportDocument document(
            AccountId account, List<ContactId> contacts, Language language, Consumer<ContactId> noted) {
        // A transaction of its own, as it holds the rows: nobody should wait to write while we read.
        Set<KeyScope> scopes = transactions.call(account, () -> contacts.stream()
                .flatMap(contact -> holders.scopes(account, contact).stream())
                .collect(Collectors.toSet()));
        if (scopes.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        List<KeptRow> rows = transactions.call(account, () -> {
            contacts.forEach(noted);
            return kept.of(account, scopes);
        });
        return document(account, rows, language, category -> true);
    }

    /**
     * What of it belongs to these categories and no more: for somebody who may have a part of it. The caller notes in the
     * audit trail who it was.
     *
     * @throws Problem not_found if there is no such contact
     */
    public ExportDocument part(AccountId account, ContactId contact, Language language, Set<String> categories) {
        Set<KeyScope> scopes = transactions.call(account, () -> holders.scopes(account, contact));
        if (scopes.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        List<KeptRow> rows = transactions.call(account, () -> kept.of(account, scopes));
        return document(account, rows, language, categories::contains);
    }

    private ExportDocument document(
            AccountId account, List<KeptRow> rows, Language language, Predicate<String> categories) {
        List<KeptRow> parts = rows.stream()
                .map(row -> row.part(item -> categories.test(item.substring(0, item.indexOf('.')))))
                .filter(row -> !row.values().isEmpty())
                .toList();
        return new ExportDocument(
                FORMAT,
                clock.instant(),
                language.code(),
                notices.inForce(account).orElse(""),
                about(accounts.of(account), language, categories),
                data(parts, language));
    }

    private List<ExportDocument.About> about(Register own, Language language, Predicate<String> categories) {
        return register.categories().stream()
                .filter(category -> category.subject() == Subject.CONTACT && categories.test(category.id()))
                .map(category -> new ExportDocument.About(
                        category.id(),
                        category.name().in(language),
                        category.purposes().stream()
                                .map(purpose -> why(own, category, register.purpose(purpose), language))
                                .toList(),
                        category.sources().stream()
                                .map(source -> register.source(source).name().in(language))
                                .toList()))
                .toList();
    }

    /** How long is the company's own time, as its notice says, which may be shorter than the product's. */
    private ExportDocument.Why why(Register own, Category category, Purpose purpose, Language language) {
        Lasting lasting = own.retention().stream()
                .filter(rule ->
                        rule.category().equals(category.id()) && rule.purpose().equals(purpose.id()))
                .findFirst()
                .orElseGet(() -> register.retention(category.id(), purpose.id()))
                .lasting();
        return new ExportDocument.Why(
                purpose.name().in(language), purpose.basis().point(), new Durations(register).words(lasting, language));
    }

    private List<ExportDocument.Rows> data(List<KeptRow> rows, Language language) {
        Map<String, List<List<ExportDocument.Field>>> byTable = new LinkedHashMap<>();
        for (KeptRow row : rows) {
            byTable.computeIfAbsent(row.table().name(), table -> new ArrayList<>())
                    .add(row.values().entrySet().stream()
                            .map(entry -> field(entry.getKey(), entry.getValue(), language))
                            .toList());
        }
        return byTable.entrySet().stream()
                .map(entry -> new ExportDocument.Rows(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ExportDocument.Field field(Column.Personal column, String value, Language language) {
        String means = column.items().stream()
                .flatMap(item -> Stream.ofNullable(items.get(item)))
                .map(item -> item.name().in(language))
                .collect(Collectors.joining("; "));
        return new ExportDocument.Field(column.name(), column.items(), means, value);
    }
}
