package no.samtale.channels.email.mime.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * Signs mails for a domain (RFC 6376, rsa-sha256, relaxed). What could be added on the way to look like ours (a second
 * sender or subject, an unsubscribe link) is signed as absent or once, as section 8.15 advises.
 */
public final class SignDkim {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,200}[A-Za-z0-9])?");

    private static final String SIGNED =
            "from:from:reply-to:to:cc:subject:subject:date:message-id:in-reply-to:references:"
                    + "mime-version:content-type:auto-submitted:list-unsubscribe:list-unsubscribe-post";

    private final DKIMSigner signer;

    /**
     * Signs for a domain by the key whose public half stands at {@code selector._domainkey.domain}.
     *
     * @param key RSA of 2,048 bits or more (RFC 8301)
     */
    public SignDkim(String domain, String selector, PrivateKey key) {
        if (!NAME.matcher(domain).matches() || !NAME.matcher(selector).matches()) {
            throw new IllegalArgumentException("no name of a domain or a selector");
        }
        this.signer = new DKIMSigner(
                "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector + "; h=" + SIGNED
                        + "; bh=; b=;",
                key);
    }

    /** The mail with the signature on top. */
    public byte[] signed(byte[] mail) {
        try {
            String field = signer.sign(new ByteArrayInputStream(mail));
            ByteArrayOutputStream signed = new ByteArrayOutputStream(mail.length + field.length() + 2);
            signed.writeBytes((field + "\r\n").getBytes(StandardCharsets.US_ASCII));
            signed.writeBytes(mail);
            return signed.toByteArray();
        } catch (IOException | FailException e) {
            throw new IllegalStateException("a mail of ours cannot be signed", e);
        }
    }
}
