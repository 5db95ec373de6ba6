package no.samtale.isolation;

import java.util.Map;
import no.samtale.testing.Company;
import no.samtale.testing.LmtpLine;
import no.samtale.testing.TestMailServer;

/** A mailbox that mails are handed in for: one was taken in, and one lies aside. */
final class HandedInSamples implements FeatureSamples {
    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        String ours = Company.newEmail();
        LivedInCompany.done(
                company.agent().post("/api/console/mailboxes", TestMailServer.handedIn(ours, held.of("team"))));
        try (LmtpLine line = LmtpLine.to(company.context())) {
            line.handsIn("Subject: " + company.mark() + "\r\n\r\nFra ingen, om " + company.mark(), ours);
        }
        return Map.of();
    }
}
