package no.samtale.platform.problems;

/**
 * Every problem that a caller can be told of (RFC 9457), with its stable code, HTTP status and what to do about it. The
 * same codes stand in the frames of a socket. Unknown and forbidden look alike, so there is no "forbidden" for things
 * that have an id.
 */
public enum ProblemCode {
    MALFORMED(400, "The request could not be read. Check it against /openapi.json."),
    MALFORMED_ID(400, "An id is not a UUID in its 36-character form."),
    MALFORMED_FRAME(400, "A frame could not be read. Check its type and fields."),
    INVALID_FIELD(422, "A field has a value that is not allowed."),
    UNKNOWN_PROTOCOL(400, "This version of the protocol is not spoken here. Start afresh."),
    NOT_SIGNED_IN(401, "Sign in first."),
    SIGN_IN_FAILED(401, "The e-mail address or the password is wrong."),
    CODE_WRONG(401, "The code does not work: it is wrong, has been used, or is too old. Ask for a new one."),
    IDENTITY_REFUSED(401, "The signed identity is not believed. The field names the claim or header that is at fault."),
    IDENTITY_OTHER(409, "Somebody else has signed in since this conversation began. Start a new one."),
    KEYS_FULL(409, "No more keys can be kept at a time. Remove one that nothing signs by any more."),
    SECOND_FACTOR_NEEDED(401, "Give the code from your authenticator app, a recovery code, or use a passkey."),
    PASSKEY_REFUSED(401, "The passkey does not work here. Try again, or sign in in another way."),
    TOKEN_UNKNOWN(401, "The token opens nothing. Start a new conversation."),
    WRONG_ORIGIN(403, "This page may not call Samtale. Add its origin to the entrypoint."),
    ROLE_MISSING(403, "Your role does not allow this. Ask an administrator."),
    PROOF_NEEDED(403, "Show once more that it is you: by your password, a code or a passkey. Then try again."),
    ENROLMENT_NEEDED(403, "Your company demands a second factor. Add an authenticator app or a passkey to go on."),
    SSO_REFUSED(403, "The company's own sign-in did not open the console for you. Ask an administrator."),
    SSO_DEMANDED(403, "Your company demands that you sign in by its own sign-in."),
    ENTER_BY_EMAIL(403, "A chat opens that chat only. Enter by a code to your e-mail address, and do it there."),
    NOT_FOUND(404, "There is nothing here that you can reach."),
    METHOD_NOT_ALLOWED(405, "This method is not supported here."),
    NOT_ACCEPTABLE(406, "This form of answer is not available here."),
    CONFLICT(409, "Someone else has changed this in the meantime. Fetch it again."),
    ADDRESS_TAKEN(409, "Somebody in the company has this e-mail address already."),
    LAST_ADMINISTRATOR(409, "This is the last administrator. Give the role to somebody else first."),
    TEAM_IN_USE(409, "Entrypoints or conversations are this team's. Lead them elsewhere first."),
    ALREADY_ASSIGNED(409, "Another agent has this conversation."),
    CONVERSATION_CLOSED(409, "The conversation has ended. Start a new one."),
    ID_REUSED(409, "This id stands for another message already. Make a new id."),
    RESTRICTED(409, "The person has asked that their data is not used for now."),
    LEGAL_HOLD(
            409,
            "The data is needed for a legal claim and is kept until that is over. Complain to Datatilsynet if you disagree."),
    PURPOSE_REFUSED(
            409, "The data may not be used for this: the purpose does not cover it, or the person has said no."),
    LOOK_UP_REFUSED(422, "Only a name, an e-mail address, a postal address or a mobile number may be looked up."),
    LOOK_UPS_OFF(409, "Your company has chosen to look nothing up about people."),
    FIELD_KNOWN(409, "This is known already. What the person has given is corrected, not looked up."),
    REQUEST_ENDED(409, "This request has been answered already."),
    EXTENSION_LATE(409, "The first month is over. An extension has to be told within it."),
    FACTOR_EXISTS(409, "You have an authenticator app already. Remove it before you add another."),
    FACTOR_DEMANDED(409, "Your company demands a second factor, and this is your last. Add another first."),
    FACTOR_MISSING(409, "You have no second factor yourself. Add an authenticator app or a passkey first."),
    SSO_UNTRIED(409, "Nobody has signed in by it yet. Do that once before it is demanded."),
    MAILBOX_SIGN_IN_REFUSED(
            409,
            "The provider did not let us into the mailbox. Look at the app's id and secret, and sign in once more."),
    NO_ROOM(409, "The agent has no room for another conversation."),
    RECIPIENT_UNKNOWN(409, "No recipient has this host. Record it with its agreement first."),
    RECIPIENT_NOT_COVERED(409, "The recipient may not get this sort of data for this purpose."),
    AGREEMENT_NOT_SIGNED(409, "The agreement with the recipient is not in force yet. Nothing is sent before."),
    AGREEMENT_EXPIRED(409, "The agreement with the recipient has expired. Nothing is sent until it is renewed."),
    RECIPIENT_NOT_TOLD(409, "Tell the recipient first, and note it."),
    BREACH_CLOSED(409, "The breach is closed. What is found out later is a new entry."),
    BREACH_UNFINISHED(409, "Assess the risk, and tell those who must be told of it, before the breach is closed."),
    ALREADY_APPROVED(409, "You have approved this. Somebody else has to as well."),
    APPROVALS_MISSING(409, "Two people have to approve a disclosure. Ask one more."),
    DISCLOSURE_ENDED(409, "This was given out or withdrawn before. Open a new case."),
    DISCLOSURE_NOT_GIVEN(409, "Nothing has been given out yet that the person could be told of."),
    SECRECY_HOLDS(409, "The law that forbids telling the person still holds."),
    ALREADY_ARCHIVED(409, "This message is kept as documentation already."),
    ARCHIVE_FULL(
            409,
            "No more messages of this conversation can be kept. The law asks for documentation, not for whole chats."),
    TRANSFER_UNFOUNDED(
            409, "Nothing allows this transfer out of the EEA any more. Nothing is sent until something does."),
    NOTICE_MISSING(409, "The chat is not open yet: the company has not published its privacy notice."),
    NOTICE_FAULTY(409, "The notice has faults. Mend what stands beside each clause, then publish."),
    ANNOUNCEMENT_MISSING(409, "This version allows more than the one in force. Say what contacts are told of it."),
    TOO_LARGE(413, "The request is larger than the limit."),
    MESSAGE_EMPTY(422, "The message has no text."),
    MESSAGE_TOO_LONG(422, "The message is longer than the limit. Divide it."),
    ATTACHMENT_TOO_LARGE(413, "The file is larger than the limit, or empty. Send a smaller one."),
    ATTACHMENTS_TOO_MANY(422, "There are more files than one message can have. Send the rest in another."),
    ATTACHMENTS_FULL(409, "The conversation has room for no more files. Start a new one."),
    ATTACHMENT_TYPE_REFUSED(415, "Files of this type are not accepted. Send a picture, a PDF or an office document."),
    ATTACHMENT_TYPE_MISMATCH(415, "The file is not what its name says. Give it the right ending, and send it again."),
    ATTACHMENT_INFECTED(422, "The virus scanner found something in the file. It was not stored."),
    ATTACHMENT_UNSCANNED(503, "The virus scanner does not answer, so the file is not accepted yet. Try again."),
    ATTACHMENT_MISSING(409, "A file of the message has not arrived whole, or is gone. Send it again."),
    UPLOAD_OFFSET(409, "The file goes on from another place. Ask how far it has come, and go on from there."),
    UNSUPPORTED_MEDIA(415, "This type of content is not accepted here. Send JSON."),
    TOO_MANY(429, "Too many requests. Wait a little and try again."),
    WORK_NEEDED(429, "Many are writing just now. Solve the challenge, and send the same once more with its solution."),
    TOO_SLOW(503, "The connection did not take what was sent to it. Connect again and go on from the last seq."),
    FRONT_END_MISSING(503, "The front end is not built. Run ./samtale start."),
    UNAVAILABLE(503, "It could not be done just now. Nothing was lost. Try again."),
    SSO_UNAVAILABLE(503, "The company's own sign-in does not answer as it should. Try again in a little while."),
    INTERNAL(500, "Something went wrong here. Nothing was lost. Try again.");

    private final int status;
    private final String advice;

    ProblemCode(int status, String advice) {
        this.status = status;
        this.advice = advice;
    }

    /** The code as callers see it, in lower case: {@code message_too_long}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public int status() {
        return status;
    }

    /** One or two sentences: what happened and what to do. Never holds personal data. */
    public String advice() {
        return advice;
    }
}
