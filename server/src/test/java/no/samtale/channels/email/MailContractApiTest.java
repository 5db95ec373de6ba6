package no.samtale.channels.email;

import java.util.Base64;
import no.samtale.channels.ByMailbox;
import no.samtale.platform.InboxId;
import no.samtale.testing.Company;
import no.samtale.testing.TestMailServer;
import org.springframework.beans.factory.annotation.Autowired;

/** E-mail keeps to what every channel keeps to. */
class MailContractApiTest extends ByMailbox {
    @Autowired
    private TakeMail take;

    @Override
    protected String channel() {
        return "email";
    }

    @Override
    protected Said says(String text) {
        String address = Company.newEmail();
        Written said = new Written(address, newId() + " " + text);
        again(said);
        return said;
    }

    @Override
    protected void again(Said said) {
        Written written = (Written) said;
        String[] parts = written.first().split(" ", 2);
        mails(written.address(), parts[0], parts[1]);
        read();
    }

    @Override
    protected Said saysWithFile(String text, String name, byte[] content) {
        String address = Company.newEmail();
        TestMailServer.deliver(ours, withFile(ours, address, text, name, content));
        read();
        return new Written(address, "");
    }

    static String withFile(String ours, String address, String text, String name, byte[] content) {
        String boundary = "b1";
        return String.join(
                "\r\n",
                "From: " + address,
                "To: " + ours,
                "Subject: Ski",
                "Message-ID: " + newId(),
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=" + boundary,
                "",
                "--" + boundary,
                "Content-Type: text/plain; charset=utf-8",
                "",
                text,
                "--" + boundary,
                "Content-Type: text/plain; charset=utf-8; name=" + name,
                "Content-Disposition: attachment; filename=" + name,
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getEncoder().encodeToString(content),
                "--" + boundary + "--",
                "");
    }

    @Override
    protected boolean goesOn(Said said, String text) {
        mails(address(said), newId(), text);
        read();
        return true;
    }

    @Override
    protected void read() {
        take.take(company.account(), InboxId.of(mailbox));
    }
}
