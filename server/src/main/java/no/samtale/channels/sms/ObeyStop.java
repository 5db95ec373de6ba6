package no.samtale.channels.sms;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samtale.channels.sms.wire.SmsOutgoing;
import no.samtale.contacts.IdentityKind;
import no.samtale.contacts.ProvenAddresses;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Faults;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.SuppressionSource;
import no.samtale.privacy.suppression.Suppressions;
import no.samtale.vault.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Does as people say who write STOP, or START after it: nothing leaves for their number from then on, or may again. Each change is
 * confirmed once, if that can be sent at once; it is never tried again.
 */
@Component
class ObeyStop implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ObeyStop.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Suppressions suppressions;
    private final ProvenAddresses addresses;
    private final SmsFloods floods;
    private final TakeSms take;
    private final SmsWords words;
    private final ObjectProvider<SmsLines> lines;

    /** @param lines which hear by way of this */
    ObeyStop(
            Suppressions suppressions,
            ProvenAddresses addresses,
            SmsFloods floods,
            TakeSms take,
            SmsWords words,
            ObjectProvider<SmsLines> lines) {
        this.suppressions = suppressions;
        this.addresses = addresses;
        this.floods = floods;
        this.take = take;
        this.words = words;
        this.lines = lines;
    }

    /** Whether the text said so, and it has been done. A START where nothing was stopped says nothing of the kind. */
    boolean isObeyed(AccountId account, SmsInbox inbox, String number, String text) {
        Address address = Address.phone(number);
        boolean stopped = suppressions.holds(account, SuppressedMatter.SMS, address);
        return switch (StopWords.of(text)) {
            case STOP -> {
                suppressions.add(account, SuppressedMatter.SMS, address, SuppressionSource.SMS);
                if (!stopped) {
                    confirm(account, inbox, number, "stopped");
                }
                yield true;
            }
            case START -> {
                suppressions.lift(account, SuppressedMatter.SMS, address, SuppressionSource.SMS);
                if (stopped) {
                    confirm(account, inbox, number, "started");
                }
                yield stopped;
            }
            case NEITHER -> false;
        };
    }

    /** On a thread of its own: who hears is not to wait for what is sent by the same line. */
    private void confirm(AccountId account, SmsInbox inbox, String number, String what) {
        if (floods.mayConfirm(account, number)) {
            threads.execute(() -> send(account, inbox, number, what));
        }
    }

    private void send(AccountId account, SmsInbox inbox, String number, String what) {
        try {
            String text =
                    words.of(account, take.door(account, inbox).languages().getFirst(), what);
            SmsOutgoing message = new SmsOutgoing(
                    UUID.randomUUID().toString(),
                    inbox.setup().sender(),
                    number,
                    text,
                    false,
                    addresses
                            .holder(account, IdentityKind.PHONE, number)
                            .map(ProvenAddresses.Holder::contact)
                            .orElse(null));
            lines.getObject().line(account, inbox).ifPresent(line -> line.submit(message, () -> {}));
        } catch (RuntimeException e) {
            // It is done; only the person is not told.
            LOG.warn("A confirmation was not sent: {}", Faults.describe(e));
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
