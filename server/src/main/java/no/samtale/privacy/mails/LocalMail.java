package no.samtale.privacy.mails;

/** A mail server within this process, which takes all mail where no other is configured: the demo's catcher. */
public interface LocalMail {
    /** The loopback port that it listens on. */
    int port();
}
