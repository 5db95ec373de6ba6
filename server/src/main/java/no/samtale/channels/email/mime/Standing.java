package no.samtale.channels.email.mime;

/**
 * What sort of sender a mail has, by what it says of itself.
 *
 * @param automatic no person wrote it, or not for us (RFC 3834)
 * @param outOfOffice it says that somebody is away
 * @param list it comes by a mailing list, or to many
 * @param mayBeAnswered whether an answer may be sent by itself; false keeps two machines from writing to each other
 */
public record Standing(boolean automatic, boolean outOfOffice, boolean list, boolean mayBeAnswered) {}
