package no.samtale.channels.email.mime.header;

/** What was wrong with a mail that was read all the same. */
public enum MailFault {
    /** No line of a header was found: all of it is taken as words. */
    NO_HEADERS,
    /** A header holds bytes above 127, or controls. */
    RAW_HEADER,
    /** An encoded word (RFC 2047) is cut off or not well formed. */
    BROKEN_ENCODED_WORD,
    /** A charset that nobody knows; what it says was guessed. */
    UNKNOWN_CHARSET,
    /** A text is not in the charset that it claims. */
    WRONG_CHARSET,
    /** No sender that could be answered. */
    NO_SENDER,
    /** More than one sender: what others vouch for may be another than is shown. */
    MANY_SENDERS,
    /** An address that is none was left out. */
    BAD_ADDRESS,
    NO_DATE,
    /** A date that cannot be: it is left out. */
    ABSURD_DATE,
    NO_MESSAGE_ID,
    /** A multipart whose boundary is missing or another: it was found by its look. */
    BAD_BOUNDARY,
    /** The mail ends in the middle, or a part cannot be read to its end. */
    CUT_SHORT,
    /** A winmail.dat that cannot be read: it is handed on as a file. */
    BROKEN_TNEF,
    /** There is more text than is kept. */
    WORDS_CUT,
    /** The HTML is too long to be shown: it is handed on as a file. */
    HTML_TOO_LONG
}
