package no.samtale.channels.webchat;

import java.util.List;
import java.util.Objects;
import no.samtale.accounts.Accounts;
import no.samtale.channels.webchat.VisitorEntrypoint.CompanyView;
import no.samtale.channels.webchat.VisitorEntrypoint.FieldView;
import no.samtale.channels.webchat.VisitorEntrypoint.LimitsView;
import no.samtale.channels.webchat.VisitorEntrypoint.NoticeView;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.FieldName;
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
    private final TeamAvailability availability;

    VisitorEntrypoints(Accounts accounts, NoticeVersions notices, TeamAvailability availability) {
        this.accounts = accounts;
        this.notices = notices;
        this.availability = availability;
    }

    VisitorEntrypoint view(Entrypoint entrypoint, String language) {
        String version = notices.current(entrypoint.account());
        return new VisitorEntrypoint(
                entrypoint.id(),
                new CompanyView(accounts.account(entrypoint.account()).name()),
                language,
                entrypoint.languages(),
                entrypoint.accent(),
                Objects.requireNonNull(entrypoint.texts().get(language)),
                fields(entrypoint, language),
                new NoticeView(version, NoticeVersions.path(entrypoint.account(), version, language)),
                availability.of(entrypoint.account(), entrypoint.team()).code(),
                new LimitsView(Limits.MESSAGE_LENGTH, Limits.FIELD_LENGTH),
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

    private static List<FieldView> fields(Entrypoint entrypoint, String language) {
        return entrypoint.fields().stream()
                .map(field -> new FieldView(field.name().code(), field.required(), why(field.name(), language)))
                .toList();
    }

    private static String why(FieldName field, String language) {
        boolean norwegian = language.equals("nb");
        return switch (field) {
            case NAME -> norwegian ? "Så vi vet hva vi skal kalle deg." : "So that we know what to call you.";
            case EMAIL ->
                norwegian ? "Så vi kan svare deg om samtalen brytes." : "So that we can answer if the chat breaks off.";
            case PHONE -> norwegian ? "Så vi kan ringe deg om du ønsker det." : "So that we can call you if you wish.";
        };
    }
}
