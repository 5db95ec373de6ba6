package no.samtale.privacy.notices.web;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.platform.AccountId;
import no.samtale.privacy.announcements.Announcements;
import no.samtale.privacy.choices.AccountRegister;
import no.samtale.privacy.choices.Choices;
import no.samtale.privacy.mails.MailServers;
import no.samtale.privacy.notices.Controllers;
import no.samtale.privacy.notices.DraftNotice;
import no.samtale.privacy.notices.NoticeDifference;
import no.samtale.privacy.notices.NoticeDraft;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.notices.Publication;
import no.samtale.privacy.notices.PublishNotice;
import no.samtale.privacy.notices.WideningWords;
import no.samtale.privacy.notices.web.EditorView.ClauseView;
import no.samtale.privacy.notices.web.EditorView.DraftView;
import no.samtale.privacy.notices.web.EditorView.ItemChoice;
import no.samtale.privacy.notices.web.EditorView.PeriodChoice;
import no.samtale.privacy.notices.web.EditorView.PurposeChoice;
import no.samtale.privacy.notices.web.EditorView.VersionView;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.RetentionRule;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the editor shows. */
@Component
class NoticeEditor {
    private final Register register;
    private final AccountRegister accounts;
    private final Controllers controllers;
    private final DraftNotice drafts;
    private final PublishNotice publish;
    private final NoticeVersions versions;
    private final Announcements announcements;
    private final MailServers mails;

    NoticeEditor(
            Register register,
            AccountRegister accounts,
            Controllers controllers,
            DraftNotice drafts,
            PublishNotice publish,
            NoticeVersions versions,
            Announcements announcements,
            MailServers mails) {
        this.register = register;
        this.accounts = accounts;
        this.controllers = controllers;
        this.drafts = drafts;
        this.publish = publish;
        this.versions = versions;
        this.announcements = announcements;
        this.mails = mails;
    }

    EditorView view(AgentPrincipal agent) {
        AccountId account = agent.account();
        Choices choices = accounts.choices(account);
        List<Publication> published = versions.all(account);
        Map<String, Announcements.Progress> told = announcements.all(account);
        return new EditorView(
                "/notice/" + account,
                agent.has(Role.ADMINISTRATOR),
                mails.available(account),
                controllers.of(account),
                purposes(choices),
                items(choices),
                periods(choices),
                clauses(choices),
                draft(account, published),
                published.stream()
                        .map(each -> version(account, each, told.get(each.number())))
                        .toList());
    }

    NoticeDifference difference(AccountId account, Language language) {
        String draft = drafts.draft(account).texts().in(language);
        return versions.all(account).stream()
                .findFirst()
                .map(last -> NoticeDifference.between(last.texts().in(language), draft))
                .orElseGet(() -> NoticeDifference.between("", draft));
    }

    private List<PurposeChoice> purposes(Choices choices) {
        return register.purposes().stream()
                .map(each -> new PurposeChoice(
                        each.id(),
                        each.name(),
                        register.notice().basis(each.basis()),
                        !each.active(),
                        each.optional(),
                        choices.purposesOff().contains(each.id())))
                .toList();
    }

    private List<ItemChoice> items(Choices choices) {
        return register.categories().stream()
                .flatMap(category -> category.items().stream())
                .filter(Category.Item::optional)
                .map(item -> new ItemChoice(
                        item.id(), item.name(), choices.itemsLeftOut().contains(item.id())))
                .toList();
    }

    private List<PeriodChoice> periods(Choices choices) {
        return register.retention().stream()
                .filter(RetentionRule::choosable)
                .map(rule -> period(rule, (Lasting.After) rule.lasting(), choices))
                .toList();
    }

    private PeriodChoice period(RetentionRule rule, Lasting.After after, Choices choices) {
        String id = Choices.rule(rule.category(), rule.purpose());
        Duration chosen = choices.shorter().get(id);
        return new PeriodChoice(
                id,
                together(rule),
                register.purpose(rule.purpose()).name(),
                register.event(after.event()),
                after.period().toHours(),
                chosen == null ? null : chosen.toHours());
    }

    /** The names of all that goes at this rule's time. */
    private Words together(RetentionRule rule) {
        List<Words> names = register.retention().stream()
                .filter(each -> each.leader().equals(rule.category()))
                .map(each -> register.category(each.category()).name())
                .distinct()
                .toList();
        return new Words(
                names.stream().map(Words::nb).collect(Collectors.joining(", ")),
                names.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    private List<ClauseView> clauses(Choices choices) {
        return register.notice().clauses().stream()
                .map(each -> new ClauseView(
                        each.id(),
                        each.heading(),
                        each.text(),
                        choices.additions().get(each.id())))
                .toList();
    }

    private DraftView draft(AccountId account, List<Publication> published) {
        NoticeDraft draft = drafts.draft(account);
        PublishNotice.Step step = publish.step(account, draft);
        WideningWords words = new WideningWords(register);
        boolean differs = published.isEmpty() || !published.getFirst().texts().equals(draft.texts());
        return new DraftView(
                draft.mark(),
                step.number(),
                differs,
                draft.findings(),
                step.widenings().stream().map(each -> words.of(each.text())).toList());
    }

    private VersionView version(AccountId account, Publication version, Announcements.@Nullable Progress byMail) {
        WideningWords words = new WideningWords(register);
        return new VersionView(
                version.number(),
                version.published(),
                version.description(),
                version.announcement(),
                versions.signer(account, version),
                HexFormat.of().formatHex(version.hash()),
                version.widened().stream().map(words::of).toList(),
                byMail);
    }
}
