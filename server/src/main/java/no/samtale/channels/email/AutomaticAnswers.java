package no.samtale.channels.email;

import java.util.List;
import no.samtale.channels.email.mime.Mail;

/**
 * Answers that a machine gave in somebody's absence (RFC 3834): what ended does not go on by them. A subject that only looks
 * like one is not enough, as people write about holidays too.
 */
final class AutomaticAnswers {
    private static final List<String> ONLY_MACHINES =
            List.of("Auto-Submitted", "X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Response-Suppress");

    private AutomaticAnswers() {}

    static boolean isOne(Mail mail) {
        return mail.standing().outOfOffice() && ONLY_MACHINES.stream().anyMatch(mail.headers()::has);
    }
}
