package no.samtale.channels.webchat;

import java.util.List;
import java.util.Objects;
import no.samtale.accounts.Accounts;
import no.samtale.channels.webchat.EntrypointStanding.Standing;
import no.samtale.channels.webchat.VisitorEntrypoint.CompanyView;
import no.samtale.channels.webchat.VisitorEntrypoint.FieldView;
import no.samtale.channels.webchat.VisitorEntrypoint.LimitsView;
import no.samtale.channels.webchat.VisitorEntrypoint.NoticeView;
import no.samtale.inboxes.AskedField;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.routing.TeamAvailability;
import org.springframework.stereotype.Component;

/** Puts together what a widget is told of its entrypoint. */
@Component
class VisitorEntrypoints {
    private static final int PROTOCOL = 1;

    private final Accounts accounts;
    private final NoticeVersions notices;
    private final EntrypointStanding standings;
    private final WebchatWords words;

    VisitorEntrypoints(Accounts accounts, NoticeVersions notices, EntrypointStanding standings, WebchatWords words) {
        this.accounts = accounts;
        this.notices = notices;
        this.standings = standings;
        this.words = words;
    }

    VisitorEntrypoint view(Entrypoint entrypoint, String language) {
        Standing standing = standings.of(entrypoint, language);
        boolean isForm = standing.state() == TeamAvailability.State.OFFLINE;
        String version = notices.current(entrypoint.account());
        return new VisitorEntrypoint(
                entrypoint.id(),
                new CompanyView(accounts.account(entrypoint.account()).name()),
                language,
                entrypoint.languages(),
                entrypoint.accent(),
                Objects.requireNonNull(entrypoint.texts().get(language)),
                fields(isForm ? entrypoint.formFields() : entrypoint.fields(), language),
                new NoticeView(version, NoticeVersions.path(entrypoint.account(), version, language)),
                standing.state().code(),
                standing.status(),
                standing.hint(),
                standing.opensAt(),
                standing.usualWait(),
                new LimitsView(Limits.MESSAGE_LENGTH, Limits.FIELD_LENGTH, Limits.ATTACHMENTS, Limits.ATTACHMENT_BYTES),
                entrypoint.consents(),
                PROTOCOL);
    }

    /**
     * The version of the notice that the visitor says to have been shown.
     *
     * @throws Problem naming the field, if there is no such version
     */
    String notice(Entrypoint entrypoint, String shown) {
        if (!notices.exists(entrypoint.account(), shown)) {
            throw Problem.invalidField("noticeVersion");
        }
        return shown;
    }

    private List<FieldView> fields(List<AskedField> asked, String language) {
        return asked.stream()
                .map(field -> new FieldView(
                        field.name().code(),
                        field.required(),
                        words.in(language, "why." + field.name().code())))
                .toList();
    }
}
