package no.samtale.acceptance.proof;

import java.util.Optional;

/** The name is planted with the file ({@link FilePlanter}). */
final class FileNamePlanter implements Planter {
    @Override
    public String column() {
        return "attachment.name_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) {
        return Optional.empty();
    }
}
