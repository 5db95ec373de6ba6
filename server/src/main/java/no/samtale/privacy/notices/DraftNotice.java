package no.samtale.privacy.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.privacy.choices.AccountRegister;
import no.samtale.privacy.linting.Finding;
import no.samtale.privacy.linting.NoticeLinter;
import no.samtale.privacy.recipients.RecipientDetails;
import no.samtale.privacy.recipients.Recipients;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Recipient;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;
import org.springframework.stereotype.Component;

/** Makes an account's notice from the register, what the account has chosen, and who answers for it. */
@Component
public class DraftNotice {
    private final AccountRegister registers;
    private final Recipients recipients;
    private final Controllers controllers;
    private final NoticeLinter linter;
    private final SnapshotJson json;

    DraftNotice(
            AccountRegister registers,
            Recipients recipients,
            Controllers controllers,
            NoticeLinter linter,
            SnapshotJson json) {
        this.registers = registers;
        this.recipients = recipients;
        this.controllers = controllers;
        this.linter = linter;
        this.json = json;
    }

    public NoticeDraft draft(AccountId account) {
        Register register = register(account);
        Controller controller = controllers.of(account);
        Words texts = new Words(text(register, controller, Language.NB), text(register, controller, Language.EN));
        NoticeSnapshot snapshot = NoticeSnapshot.of(register);
        List<Finding> findings = new ArrayList<>(linter.lintController(controller.named(), controller.reachable()));
        findings.addAll(linter.lint(register));
        String mark = Hashes.hex(Hashes.sha256(texts.nb() + '\0' + texts.en() + '\0' + json.written(snapshot)));
        return new NoticeDraft(texts, snapshot, mark, List.copyOf(findings));
    }

    /** The account's register, with those who really get its data. */
    public Register register(AccountId account) {
        Register register = registers.of(account);
        Set<String> purposes =
                register.activePurposes().stream().map(Purpose::id).collect(Collectors.toSet());
        Set<String> categories =
                register.categories().stream().map(Category::id).collect(Collectors.toSet());
        return register.withRecipients(recipients.of(account).stream()
                .map(each -> named(each.details(), purposes, categories))
                .filter(each -> !each.purposes().isEmpty() && !each.categories().isEmpty())
                .toList());
    }

    private static Recipient named(RecipientDetails details, Set<String> purposes, Set<String> categories) {
        return new Recipient(
                "recipient-" + Hashes.hex(Hashes.sha256(details.name())).substring(0, 8),
                new Words(details.name(), details.name()),
                details.task(),
                switch (details.role()) {
                    case "processor" -> Recipient.Agreement.PROCESSOR;
                    case "joint-controller" -> Recipient.Agreement.JOINT_CONTROLLER;
                    default -> Recipient.Agreement.CONTROLLER;
                },
                details.region(),
                details.mechanism(),
                details.purposes().stream().filter(purposes::contains).toList(),
                details.categories().stream().filter(categories::contains).toList(),
                details.hosts());
    }

    private static String text(Register register, Controller controller, Language language) {
        return new ControllerDetails(register, controller, language).fill(new NoticeText(register, language).written());
    }
}
