package no.samtale.privacy.notices;

/** The versions of the privacy notice. A conversation keeps the number of the one that its visitor was shown. */
public interface NoticeVersions {
    /** The number of the version in force, such as {@code 1.0.0}. */
    String current();

    /** Whether there is, or has been, a version with this number. */
    boolean exists(String number);

    /** The path of one fixed version in a language ({@code nb} or {@code en}), to link to from what a visitor sees. */
    String path(String number, String language);
}
