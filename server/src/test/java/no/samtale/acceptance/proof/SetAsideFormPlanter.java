package no.samtale.acceptance.proof;

import java.util.Optional;

/** A form that is set aside is somebody's own: it opens no contact that there is, and so none whose erasure is proved here. */
final class SetAsideFormPlanter implements Planter {
    @Override
    public String column() {
        return "web_form_set_aside.answers_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) {
        return Optional.empty();
    }
}
