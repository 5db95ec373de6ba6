package no.samtale.channels.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import no.samtale.channels.sms.wire.HeardSms;
import no.samtale.conversations.incoming.KnownReferences;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * What an SMS is called, so that one that the network brings again, because our answer was lost, is stored once. A gateway
 * names each, and one that it brings again within three days is known; a message centre names none, so there the words do: the
 * same ones from the same number within the same minute or the next are the same SMS.
 */
@Component
class SmsNames {
    private static final String USE = "sms-heard";
    private static final Duration NAMED = Duration.ofHours(1);
    /** Hours for which a name is known again. */
    private static final int NAMED_FOR = 72;

    private static final Duration NAMELESS = Duration.ofMinutes(1);

    private final Fingerprints fingerprints;
    private final KnownReferences known;

    SmsNames(Fingerprints fingerprints, KnownReferences known) {
        this.fingerprints = fingerprints;
        this.known = known;
    }

    /**
     * A name.
     *
     * @param arrived the beginning of the time within which it is the same SMS
     */
    record Name(String reference, Instant arrived) {}

    Name of(AccountId account, InboxId inbox, HeardSms sms) {
        String reference = sms.reference();
        Duration within = reference == null ? NAMELESS : NAMED;
        String print = print(account, reference == null ? List.of(sms.from(), sms.text()) : List.of("", reference));
        Instant now = sms.at().truncatedTo(reference == null ? ChronoUnit.MINUTES : ChronoUnit.HOURS);
        List<Name> earlier = LongStream.rangeClosed(1, reference == null ? 1 : NAMED_FOR)
                .mapToObj(times -> name(print, now.minus(within.multipliedBy(times))))
                .toList();
        boolean again = known.hasOne(
                account, inbox, earlier.stream().map(Name::reference).toList());
        return again
                ? earlier.stream()
                        .filter(each -> known.hasOne(account, inbox, List.of(each.reference())))
                        .findFirst()
                        .orElseGet(() -> name(print, now))
                : name(print, now);
    }

    /** A keyed hash of texts, in order. */
    String print(AccountId account, List<String> texts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(fingerprints.of(account, USE, String.join("\n", texts)));
    }

    private static Name name(String print, Instant from) {
        return new Name("sms " + print + " " + from.getEpochSecond(), from);
    }
}
