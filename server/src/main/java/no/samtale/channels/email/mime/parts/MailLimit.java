package no.samtale.channels.email.mime.parts;

/** Why a mail is not read; each is a limit of {@link no.samtale.platform.Limits}, but the first. */
public enum MailLimit {
    /** There is no byte of it. */
    EMPTY,
    TOO_LARGE,
    TOO_DEEP,
    TOO_MANY_PARTS,
    HEADER_TOO_LARGE,
    TOO_LARGE_UNPACKED
}
