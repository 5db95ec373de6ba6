package no.samtale.channels.email.lmtp;

import java.util.List;

/** Who takes what is handed in. Called on a thread of each line's own. */
public interface LmtpRecipients {
    /** Whether mail for this address is taken. */
    LmtpAnswer asked(String address);

    /**
     * Takes one mail for these addresses, each of which {@link #asked} has been answered with a yes.
     *
     * @return one answer for each, in their order: a yes only where the mail is durable
     */
    List<LmtpAnswer> taken(List<String> addresses, byte[] mail);
}
