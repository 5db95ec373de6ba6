package no.samtale.privacy.notices;

import no.samtale.privacy.register.NoticeVersion;
import no.samtale.privacy.register.Register;
import org.springframework.stereotype.Component;

/** The versions of the privacy notice. A conversation keeps the number of the one that its visitor was shown. */
@Component
public class NoticeVersions {
    private final Register register;

    NoticeVersions(Register register) {
        this.register = register;
    }

    /** The number of the version in force, such as {@code 1.0.0}. */
    public String current() {
        return register.versions().getFirst().number();
    }

    /** Whether there is, or has been, a version with this number. */
    public boolean exists(String number) {
        return register.versions().stream().map(NoticeVersion::number).anyMatch(number::equals);
    }

    /** The path of one fixed version in a language ({@code nb} or {@code en}), to link to from what a visitor sees. */
    public String path(String number, String language) {
        return "/notice/" + number + "?language=" + language;
    }
}
