package no.samtale.platform;

import java.time.Duration;

/**
 * The table of limits: every number that a caller can run into. What a client should know of them is told to it with
 * the entrypoint (visitors) or the session (agents).
 */
public final class Limits {
    /** Characters (UTF-16 units) of a message in website chat, and of a note. */
    public static final int MESSAGE_LENGTH = 10_000;
    /** Bytes of a request body or of one frame on a socket. */
    public static final int REQUEST_BYTES = 64 * 1024;
    /** Characters of a pre-chat field. */
    public static final int FIELD_LENGTH = 320;
    /** Characters of a name that a company gives: of itself, an agent, a team, an entrypoint. */
    public static final int NAME_LENGTH = 120;
    /** Characters of one text that a company words for an entrypoint. */
    public static final int ENTRYPOINT_TEXT_LENGTH = 500;
    /** Characters of what a company adds to a clause of its notice, in one language. */
    public static final int NOTICE_ADDITION_LENGTH = 4_000;
    /** Characters of what a company says of a version of its notice, in one language. */
    public static final int NOTICE_DESCRIPTION_LENGTH = 500;
    /** Times of a week in which an entrypoint is open, and times of single dates. */
    public static final int OPEN_TIMES = 70;

    public static final int SPECIAL_TIMES = 400;
    /** Texts of one entrypoint that come forward by themselves, the characters of one, and its seconds on a page. */
    public static final int PROACTIVE_TEXTS = 20;

    public static final int PROACTIVE_TEXT_LENGTH = 160;
    public static final int PROACTIVE_SECONDS_LEAST = 2;
    public static final int PROACTIVE_SECONDS = 3_600;
    /** Minutes that somebody is waited for at the most. */
    public static final int PATIENCE_MINUTES = 240;
    /** A conversation that has ended goes on if its visitor writes within this time. */
    public static final Duration REOPENS_WITHIN = Duration.ofMinutes(30);
    /** Origins of one entrypoint. */
    public static final int ENTRYPOINT_ORIGINS = 50;
    /** Characters of a line about a recipient: its task, its agreement's reference, its contact point. */
    public static final int RECIPIENT_TEXT_LENGTH = 200;
    /** Purposes, categories, fields or hosts of one recipient. */
    public static final int RECIPIENT_LIST = 100;
    /** Characters of one text of a breach. */
    public static final int BREACH_TEXT_LENGTH = 10_000;
    /** Breaches in one list. */
    public static final int BREACHES = 500;
    /** Characters of what an authority asks for. */
    public static final int DISCLOSURE_TEXT_LENGTH = 10_000;
    /** Disclosures in one list. */
    public static final int DISCLOSURES = 500;
    /** Messages of one conversation that can be kept as documentation: the law asks for no whole chats. */
    public static final int ARCHIVED_MESSAGES = 5;
    /** Entries of the statutory archive in one list. */
    public static final int ARCHIVE_ENTRIES = 500;
    /** Tasks for recipients in one list. */
    public static final int RECIPIENT_TASKS = 500;
    /** Characters of an agent's password, at the least and at the most. */
    public static final int PASSWORD_LENGTH_LEAST = 10;

    public static final int PASSWORD_LENGTH = 200;
    /** Messages in one page of a conversation. */
    public static final int MESSAGES_PER_PAGE = 100;
    /** Notes in one page of a conversation. */
    public static final int NOTES_PER_PAGE = 200;
    /** Rows in one page of a list. */
    public static final int ROWS_PER_PAGE = 100;
    /** Entries in one page of the audit trail. */
    public static final int AUDIT_ENTRIES_PER_PAGE = 200;
    /** Requests of people about their data in one page. */
    public static final int REQUESTS_PER_PAGE = 100;
    /**
     * New conversations from one address within {@link #NEW_CONVERSATIONS_WINDOW}: so many as they come, and so many more
     * that each cost a proof of work, as many people may share an address.
     */
    public static final int NEW_CONVERSATIONS = 6;

    public static final int PROVED_CONVERSATIONS = 500;
    public static final Duration NEW_CONVERSATIONS_WINDOW = Duration.ofHours(12);
    /** New conversations of one entrypoint within {@link #BUSY_WINDOW}, before each costs a proof of work. */
    public static final int BUSY_STARTS = 300;

    public static final Duration BUSY_WINDOW = Duration.ofMinutes(10);
    /**
     * About twice the hashes of a proof of work (half a second to a few seconds in a browser), how many times as many it
     * becomes for an address that goes on and on, and how long it is taken.
     */
    public static final long WORK_NUMBERS = 400_000;

    public static final int WORK_GROWTH = 4;
    public static final Duration WORK_TAKEN = Duration.ofMinutes(5);
    /** Sign-in attempts from one address, and for one e-mail address, within {@link #SIGN_INS_WINDOW}. */
    public static final int SIGN_INS = 5;

    public static final Duration SIGN_INS_WINDOW = Duration.ofSeconds(20);
    /** Links for a new password that one network address or one e-mail address may ask for within the window. */
    public static final int PASSWORD_LINKS = 5;

    public static final Duration PASSWORD_LINKS_WINDOW = Duration.ofHours(1);
    /** How long a link for a new password works. */
    public static final Duration PASSWORD_LINK = Duration.ofHours(1);
    /** How long an invitation works. */
    public static final Duration INVITATION = Duration.ofDays(7);
    /** Wrong codes of one agent's second factor within {@link #FACTOR_WINDOW}, before even a right one is refused. */
    public static final int FACTOR_TRIES = 10;

    public static final Duration FACTOR_WINDOW = Duration.ofMinutes(15);
    /** Who has given a right password has so long to give the second factor. */
    public static final Duration HALF_SIGNED_IN = Duration.ofMinutes(5);
    /** Who must first get a second factor has so long to do it. */
    public static final Duration ENROLLING = Duration.ofMinutes(20);
    /** How long a proof of who one is lasts, before the way one signs in may be changed. */
    public static final Duration PROOF = Duration.ofMinutes(10);
    /** A passkey's challenge is answered within this time, once. */
    public static final Duration PASSKEY_CHALLENGE = Duration.ofMinutes(3);
    /** Challenges to sign in with that one network address is given within {@link #FACTOR_WINDOW}. */
    public static final int PASSKEY_CHALLENGES = 60;
    /** Passkeys of one agent. */
    public static final int PASSKEYS = 20;
    /** Characters of a browser's answer for a passkey. */
    public static final int PASSKEY_ANSWER_LENGTH = 16_000;
    /** Who was sent to the company's own sign-in comes back within this time. */
    public static final Duration PROVIDER_ROUND = Duration.ofMinutes(10);
    /** How long a company's sign-in provider has to take the connection, and then to answer whole. */
    public static final Duration PROVIDER_CONNECT = Duration.ofSeconds(5);

    public static final Duration PROVIDER_ANSWER = Duration.ofSeconds(10);
    /** Bytes of one answer of a provider. */
    public static final int PROVIDER_ANSWER_BYTES = 512 * 1024;
    /** What a provider says of itself, and its keys, are read anew after this time. */
    public static final Duration PROVIDER_KEPT = Duration.ofHours(1);
    /** Keys are read anew for one that is not among them, but no more often than this. */
    public static final Duration PROVIDER_KEYS_AGAIN = Duration.ofMinutes(1);
    /** How far a provider's clock may be off, and how old what it has just signed may be. */
    public static final Duration PROVIDER_CLOCK_SKEW = Duration.ofMinutes(1);

    public static final Duration PROVIDER_TOKEN = Duration.ofMinutes(10);
    /** Characters of an address, an id, a secret and a claim's value of a provider; and how many values lead to roles. */
    public static final int PROVIDER_LINE_LENGTH = 500;

    public static final int PROVIDER_ROLES = 100;
    /** Characters of a code that a provider sends somebody back with, and of who it says they are. */
    public static final int PROVIDER_CODE_LENGTH = 4_000;

    public static final int PROVIDER_SUBJECT_LENGTH = 255;
    /** Characters of what a company writes below each mail of a mailbox. */
    public static final int MAIL_SIGNATURE_LENGTH = 1_000;
    /** Characters of a token that opens a mailbox. */
    public static final int MAIL_TOKEN_LENGTH = 16_000;
    /** The next is got so long before one ends, or a quarter of its time if that is less. */
    public static final Duration MAIL_TOKEN_BEFORE = Duration.ofMinutes(5);
    /** Where one could not be got it is asked for again after this time. */
    public static final Duration MAIL_TOKEN_AGAIN = Duration.ofSeconds(30);
    /** How long one server has to get one before another may. */
    public static final Duration MAIL_TOKEN_TURN = Duration.ofMinutes(1);
    /** Who answers by mail or SMS within this time after the end goes on in the same conversation. */
    public static final Duration ANSWERS_WITHIN = Duration.ofDays(14);
    /** A visitor whose browser has not been there for this long has left: what they wanted by mail then goes by mail. */
    public static final Duration VISITOR_GONE = Duration.ofMinutes(3);
    /** How long a link works by which somebody shows that an address is theirs. */
    public static final Duration ADDRESS_PROOF = Duration.ofDays(3);
    /** Mails that ask for such a proof: for one wish, and to one address within a day. */
    public static final int PROOFS_ASKED = 3;
    /** E-mail addresses that one person is kept with. */
    public static final int ADDRESSES_OF_A_PERSON = 5;
    /** Contacts that can be linked as one person. */
    public static final int LINKED_CONTACTS = 20;
    /** Conversations of those who are linked with whoever writes, shown beside a conversation. */
    public static final int LINKED_CONVERSATIONS = 20;
    /** What cannot be handed over for this long would come too late: its writer is told instead. */
    public static final Duration OUTGOING_TRIED_FOR = Duration.ofHours(24);
    /** Frames that one socket may send in a second on average, and in one burst. */
    public static final int FRAMES_PER_SECOND = 200;

    public static final int FRAME_BURST = 1_000;
    /** A new socket that has not said hello by then is closed. */
    public static final Duration HELLO_WITHIN = Duration.ofSeconds(10);
    /** Frames waiting for one slow socket before it is cut and told to resume. */
    public static final int OUTBOX_FRAMES = 512;
    /** Between two heartbeats of a socket; two missed ones mean that it is gone. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(20);
    /** How long a long poll waits for something to tell. */
    public static final Duration LONG_POLL = Duration.ofSeconds(25);
    /** An agent without a connection for this long loses the conversations back to the queue. */
    public static final Duration AGENT_GONE = Duration.ofMinutes(2);
    /** A visitor's token lives this long after its last use. */
    public static final Duration VISITOR_TOKEN = Duration.ofDays(7);
    /** A session of an agent lives this long after its last use. */
    public static final Duration AGENT_SESSION = Duration.ofHours(12);
    /**
     * Copies of the vault, and the key-encryption keys that have ended, are kept this long at most: from then on nothing
     * that was erased can be brought back.
     */
    public static final Duration VAULT_BACKUPS_KEPT = Duration.ofDays(7);

    /** Characters of what a company's own consent tool says to have shown, or an agent notes down. */
    public static final int CONSENT_WORDS = 4_000;
    /** Characters of a page's path. */
    public static final int PATH_LENGTH = 500;
    /** Pages of one visitor that are kept of one day; what comes after is not. */
    public static final int TRAIL_PAGES = 100;
    /** Choices that can be handed over when a conversation starts. */
    public static final int CHOICES_AT_START = 10;
    /** A session of the privacy portal lives this long after its last use, and no longer than a visit. */
    public static final Duration PORTAL_SESSION = Duration.ofMinutes(30);

    public static final Duration PORTAL_VISIT = Duration.ofHours(4);
    /** A code that carries somebody from a chat into the portal works this long, once. */
    public static final Duration HANDOFF = Duration.ofMinutes(2);
    /** A code that was sent to an address works this long, once, and is void after so many wrong tries. */
    public static final Duration CODE = Duration.ofMinutes(10);

    public static final int CODE_TRIES = 5;
    /** Attempts to enter the portal from one network address within {@link #PORTAL_WINDOW}. */
    public static final int PORTAL_ENTRIES = 30;
    /** Codes asked for from one network address, and for one e-mail address, within {@link #PORTAL_WINDOW}. */
    public static final int CODES_PER_REMOTE = 20;

    public static final int CODES_PER_ADDRESS = 4;

    public static final Duration PORTAL_WINDOW = Duration.ofMinutes(15);

    /** Links to unsubscribe that are none, from one network address within {@link #UNSUBSCRIBE_WINDOW}. */
    public static final int WRONG_UNSUBSCRIBES = 60;
    /** How often one link takes a no back within {@link #UNSUBSCRIBE_WINDOW}; a no is always taken. */
    public static final int UNSUBSCRIBES_TAKEN_BACK = 10;

    public static final Duration UNSUBSCRIBE_WINDOW = Duration.ofMinutes(15);
    /** Mails about a new version of the notice that may wait to be sent, of one account. */
    public static final int NOTICE_NEWS_AT_ONCE = 20;
    /** How long one of them is tried before it is put into the outbox anew. */
    public static final Duration NOTICE_NEWS_ATTEMPT = Duration.ofHours(3);
    /** How long it is tried in all. */
    public static final Duration NOTICE_NEWS_TRIED = Duration.ofDays(3);

    /** A person is asked how it went once within this time, at the most. */
    public static final Duration SURVEY_PAUSE = Duration.ofDays(30);
    /** Nobody is asked later than so long after the end: by then they have forgotten. */
    public static final Duration SURVEY_AT_LATEST = Duration.ofDays(1);
    /** How long a mail that asks is tried. */
    public static final Duration SURVEY_MAIL = Duration.ofHours(4);
    /** How long the link in it takes an answer, and another in its place. */
    public static final Duration SURVEY_OPEN = Duration.ofDays(14);
    /** People who are decided of at a time, of one account. */
    public static final int SURVEYS_AT_ONCE = 20;
    /** Characters of what somebody adds to an answer. */
    public static final int SURVEY_COMMENT_LENGTH = 2_000;
    /** Answers by one link, and links that are none from one network address, within {@link #SURVEY_WINDOW}. */
    public static final int SURVEY_ANSWERS = 20;

    public static final int WRONG_SURVEYS = 60;
    public static final Duration SURVEY_WINDOW = Duration.ofMinutes(15);

    /** How long a mail is tried that tells a person something. */
    public static final Duration TOLD_BY_MAIL = Duration.ofDays(3);
    /** Contacts that a search for a name looks through, the latest first, and how many it shows. */
    public static final int PEOPLE_LOOKED_THROUGH = 5_000;

    public static final int PEOPLE_SHOWN = 20;

    /** Characters of a reason, and of what a person says of data that they find wrong. */
    public static final int REASON_LENGTH = 2_000;
    /** Between telling a person that a restriction ends and its end (GDPR Art. 18(3) names no time). */
    public static final Duration RESTRICTION_ANNOUNCED = Duration.ofDays(7);

    /** Between looking something up about a person and writing to them of it; GDPR Art. 14(3) has a month. */
    public static final Duration LOOK_UP_MAILED_AFTER = Duration.ofDays(3);
    /** So long such a mail is tried, as long as any is kept; so many are written before somebody has to tell the person. */
    public static final Duration LOOK_UP_MAIL = Duration.ofHours(4);

    public static final int LOOK_UP_MAILS = 30;
    /** Look-ups that people are still to be told of, in one list. */
    public static final int LOOK_UPS = 500;

    /** Files of one message, and of one conversation on their way. */
    public static final int ATTACHMENTS = 15;
    /** Bytes of one file, and of all files of one conversation. */
    public static final long ATTACHMENT_BYTES = 40L * 1024 * 1024;

    public static final long CONVERSATION_FILE_BYTES = 600L * 1024 * 1024;
    /** Characters of a file's name. */
    public static final int FILE_NAME_LENGTH = 200;
    /** A file that is in no message goes so long after its last byte arrived. */
    public static final Duration UPLOAD_KEPT = Duration.ofHours(1);
    /** A link to a file works this long. */
    public static final Duration FILE_LINK = Duration.ofMinutes(5);
    /** Files that are taken in, and given out, at once; each holds a piece in memory. */
    public static final int FILES_IN = 200;

    public static final int FILES_OUT = 200;

    /** A token by which a company's site vouches for a customer: its characters, its longest life, clocks' difference. */
    public static final int IDENTITY_TOKEN_LENGTH = 4_000;

    public static final Duration IDENTITY_TOKEN = Duration.ofHours(1);
    public static final Duration IDENTITY_CLOCK_SKEW = Duration.ofMinutes(1);
    /** Characters of what a company calls its customer, and of a public key in PEM; keys at a time. */
    public static final int CUSTOMER_NUMBER_LENGTH = 100;

    public static final int PUBLIC_KEY_LENGTH = 4_000;
    public static final int IDENTITY_KEYS = 5;

    /** A conversation rests this long at most. */
    public static final Duration SNOOZED = Duration.ofDays(366);
    /** Labels of an account (more than can be told apart), on one conversation, and the characters of a label's name. */
    public static final int LABELS = 1_000;

    public static final int LABELS_PER_CONVERSATION = 20;

    public static final int LABEL_LENGTH = 40;

    /** Bytes of a mail as it comes, base64 and all; and of what is in it, unpacked. */
    public static final int MAIL_BYTES = 60 * 1024 * 1024;

    public static final int MAIL_UNPACKED_BYTES = 60 * 1024 * 1024;
    /** Bytes of mails that one server reads at a time; mailboxes that one listens to, the others it visits by the clock. */
    public static final long MAILS_READ_BYTES = 64L << 20;

    public static final int MAILBOXES_LISTENED_TO = 500;
    /** Bytes of mails that are handed in at a time, and lines that are open for it; who finds none is told to come again. */
    public static final long LMTP_BYTES = 128L << 20;

    public static final int LMTP_LINES = 100;
    /** Recipients of one mail that is handed in (RFC 5321, section 4.5.3.1.8), and octets of a command with its extensions. */
    public static final int LMTP_RECIPIENTS = 100;

    public static final int LMTP_LINE_BYTES = 2_000;
    /** How long a command is waited for, and a mail to its last dot (RFC 5321, section 4.5.3.2). */
    public static final Duration LMTP_LINE_WITHIN = Duration.ofMinutes(5);

    public static final Duration LMTP_MAIL_WITHIN = Duration.ofMinutes(10);
    /** How long a mail that was handed in is known again: longer than mail servers try, which is five days as a rule. */
    public static final Duration MAIL_HANDED_IN_KNOWN = Duration.ofDays(30);
    /** Bytes of mails that were handed in and lie aside, of one mailbox; the mail server keeps what is more, and tries again. */
    public static final long MAILS_ASIDE_BYTES = 500L << 20;
    /** How deep the parts of a mail lie in each other, and how many there are. */
    public static final int MAIL_DEPTH = 20;

    public static final int MAIL_PARTS = 500;
    /** Bytes of one field of a mail's header, and fields of one header. */
    public static final int MAIL_FIELD_BYTES = 256 * 1024;

    public static final int MAIL_FIELDS = 1_000;
    /** Bytes of all headers of a mail, those of its parts too. */
    public static final int MAIL_HEADER_BYTES = 1024 * 1024;
    /** Addresses of one field, ids in References, and the characters of one id. */
    public static final int MAIL_ADDRESSES = 500;

    public static final int MAIL_REFERENCES = 100;
    public static final int MESSAGE_ID_LENGTH = 500;
    /** Characters of a mail's subject, of its words, and of its HTML; longer HTML is a file. */
    public static final int MAIL_SUBJECT_LENGTH = 500;

    public static final int MAIL_WORDS_LENGTH = 200_000;
    public static final int MAIL_HTML_LENGTH = 2_000_000;
    /** Elements of a mail's HTML within each other, and in all. */
    public static final int MAIL_HTML_DEPTH = 200;

    public static final int MAIL_HTML_ELEMENTS = 30_000;
    /** Remote pictures of one mail that can be asked for. */
    public static final int MAIL_REMOTE_PICTURES = 300;
    /** Bytes of a picture that stands within the HTML. */
    public static final int MAIL_DATA_PICTURE_BYTES = 2 * 1024 * 1024;
    /** Recipients that one delivery report tells of. */
    public static final int MAIL_REPORTED = 100;
    /** Mails that machines send from one address within an hour; more are set aside. */
    public static final int AUTOMATIC_MAILS_PER_HOUR = 30;
    /** A picture that a mail names and that lies elsewhere: its bytes, how long it may take, and how many are asked for at once. */
    public static final int PICTURE_BYTES = 5 * 1024 * 1024;

    public static final Duration PICTURE_WITHIN = Duration.ofSeconds(10);

    public static final int PICTURES_AT_ONCE = 20;
    /** For each step of a call to an SMS gateway: to connect, to answer; and what is read of its answer. */
    public static final Duration SMS_GATEWAY_WITHIN = Duration.ofSeconds(20);

    public static final int SMS_GATEWAY_ANSWER_BYTES = 64 * 1024;

    /** SMS that one message is sent as, and the UTF-16 units of what comes in as several. */
    public static final int SMS_SEGMENTS = 10;

    public static final int SMS_JOINED_LENGTH = 40_000;
    /** Answers of one SMS line that are waited for at the most. */
    public static final int SMS_WINDOW = 100;
    /** How long the missing parts of a long SMS are waited for. */
    public static final Duration SMS_PARTS_WITHIN = Duration.ofHours(1);
    /** SMS that come from one number within an hour; the network keeps what is more, and tries again. */
    public static final int SMS_PER_HOUR = 120;
    /** Confirmations of STOP and START to one number within a day. */
    public static final int SMS_CONFIRMATIONS = 4;
    /** Calls to one callback address of a gateway within a minute; wrong addresses from one network address within that time. */
    public static final int SMS_CALLBACKS_PER_MINUTE = 1_200;

    public static final int SMS_STRAY_CALLBACKS_PER_MINUTE = 30;
    /** Bytes of one such call. */
    public static final int SMS_CALLBACK_BYTES = 64 * 1024;

    private Limits() {}

    // Web forms.
    public static final int FORM_FIELDS = 40;
    public static final int FORM_OPTIONS = 40;
    public static final int FORM_LABEL_LENGTH = 200;
    public static final int FORM_LONG_TEXT_LENGTH = 5_000;
    /** The whole of what is filled in, with its files: it is held in memory while it is read. */
    public static final int FORM_BYTES = 12 * 1024 * 1024;

    public static final int FORM_FILES = 5;
    /** Forms that are read at once. */
    public static final int FORMS_IN = 20;
    /** How long a page with a form may lie open before it is sent. */
    public static final Duration FORM_OPEN = Duration.ofHours(24);
    /** Nobody fills in a form as fast as this. */
    public static final Duration FORM_QUICK = Duration.ofSeconds(3);
    /** Forms of one address without a proof of work, and of all addresses of one form, within {@link #FORM_WINDOW}. */
    public static final int FORMS_FREE = 5;

    public static final int FORMS_FREE_OF_ALL = 60;
    /** Forms of one address with one. */
    public static final int FORMS_PROVED = 60;

    public static final Duration FORM_WINDOW = Duration.ofHours(1);
    /** Forms that lie set aside, of one form, and of one address within {@link #FORM_WINDOW}. */
    public static final int FORMS_SET_ASIDE = 300;

    public static final int FORMS_SET_ASIDE_OF_ONE = 60;
    /** About 0.3 seconds of a phone's time, while somebody types. */
    public static final long FORM_WORK_NUMBERS = 150_000;
    /** Confirmations to one address within {@link #FORM_WINDOW}. */
    public static final int FORM_CONFIRMATIONS = 2;
}
