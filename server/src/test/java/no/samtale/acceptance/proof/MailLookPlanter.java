package no.samtale.acceptance.proof;

import java.util.Optional;

/** How a mail looks comes with the mail: see {@link MailPlanter}. */
final class MailLookPlanter implements Planter {
    @Override
    public String column() {
        return "email_message.html_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) {
        return Optional.empty();
    }
}
