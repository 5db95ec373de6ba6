package no.samtale.privacy.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.samtale.platform.AccountId;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.Controllers;
import no.samtale.privacy.notices.DraftNotice;
import no.samtale.privacy.notices.Durations;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.records.ProcessingRecord.Activity;
import no.samtale.privacy.records.ProcessingRecord.Receiver;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Clause;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Subject;
import no.samtale.privacy.register.Words;
import org.springframework.stereotype.Component;

/** Makes an account's records of processing activities. */
@Component
public class ProcessingRecords {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final DraftNotice drafts;
    private final Controllers controllers;
    private final NoticeVersions versions;
    private final OperatorSettings operator;
    private final Clock clock;

    ProcessingRecords(
            DraftNotice drafts,
            Controllers controllers,
            NoticeVersions versions,
            OperatorSettings operator,
            Clock clock) {
        this.drafts = drafts;
        this.controllers = controllers;
        this.versions = versions;
        this.operator = operator;
        this.clock = clock;
    }

    /** The record as it stands now. */
    public ProcessingRecord record(AccountId account, RecordKind kind, Language language) {
        Register register = drafts.register(account);
        Controller controller = controllers.of(account);
        String stated = controller.name();
        List<Activity> activities = new ArrayList<>();
        for (Purpose purpose : register.activePurposes()) {
            for (Category category : register.categories()) {
                if (category.purposes().contains(purpose.id())) {
                    activities.add(activity(register, purpose, category, language));
                }
            }
        }
        return new ProcessingRecord(
                kind,
                language,
                LocalDate.ofInstant(clock.instant(), OSLO),
                controller,
                stated != null ? stated : register.defaultController().name().in(language),
                operator,
                versions.inForce(account).orElse(""),
                activities,
                measures(register, language));
    }

    private static Activity activity(Register register, Purpose purpose, Category category, Language language) {
        return new Activity(
                purpose.id(),
                purpose.name().in(language),
                purpose.dpv(),
                purpose.basis(),
                register.notice().basis(purpose.basis()).in(language),
                category.subject(),
                register.notice()
                        .label(category.subject() == Subject.CONTACT ? "record-contacts" : "record-agents")
                        .in(language),
                category.id(),
                category.name().in(language),
                category.dpv(),
                category.items().stream().map(item -> item.name().in(language)).toList(),
                category.sources().stream()
                        .map(source -> register.source(source).name().in(language))
                        .toList(),
                new Durations(register)
                        .words(register.retention(category.id(), purpose.id()).lasting(), language),
                register.recipients().stream()
                        .filter(each -> each.purposes().contains(purpose.id())
                                && each.categories().contains(category.id()))
                        .map(each -> new Receiver(
                                each.name().in(language),
                                each.region(),
                                Objects.requireNonNullElse(each.mechanism(), "")))
                        .toList());
    }

    /** What the notice says of how the data is looked after: the same words, so that the two cannot differ. */
    private static List<String> measures(Register register, Language language) {
        return register.notice().clauses().stream()
                .filter(clause -> clause.id().equals("security"))
                .map(Clause::text)
                .filter(Objects::nonNull)
                .map((Words words) -> words.in(language))
                .flatMap(text -> List.of(text.split("\\n\\s*\\n")).stream())
                .map(String::strip)
                .toList();
    }
}
