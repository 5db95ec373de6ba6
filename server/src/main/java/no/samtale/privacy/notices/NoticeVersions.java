package no.samtale.privacy.notices;

import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** The versions of an account's privacy notice. A conversation keeps the number of the one that its visitor was shown. */
@Component
public class NoticeVersions {
    private final AccountTransactions transactions;
    private final PublicationStore store;
    private final SnapshotJson json;
    private final Signers signers;

    NoticeVersions(AccountTransactions transactions, PublicationStore store, SnapshotJson json, Signers signers) {
        this.transactions = transactions;
        this.store = store;
        this.json = json;
        this.signers = signers;
    }

    /** The number of the version in force, such as {@code 1.0.0}; empty if the account has published none. */
    public Optional<String> inForce(AccountId account) {
        return transactions.call(account, () -> store.current(account));
    }

    /**
     * As {@link #inForce}, where there has to be one: nobody's data may be taken before they can be told (GDPR Art. 13).
     *
     * @throws Problem {@code notice_missing}
     */
    public String current(AccountId account) {
        return inForce(account).orElseThrow(() -> new Problem(ProblemCode.NOTICE_MISSING));
    }

    /** Whether there is, or has been, a version with this number. */
    public boolean exists(AccountId account, String number) {
        return NoticeNumber.isOne(number) && transactions.call(account, () -> store.exists(account, number));
    }

    /** Whether a version says that data is used for this purpose; one that there never was says nothing. */
    public boolean tellsOf(AccountId account, String number, Purpose purpose) {
        return transactions
                .call(account, () -> store.snapshot(account, number))
                .filter(snapshot -> json.read(snapshot).purposes().containsKey(purpose.id()))
                .isPresent();
    }

    /** All versions, the newest first. */
    public List<Publication> all(AccountId account) {
        return transactions.call(account, () -> store.publications(account));
    }

    /** The name of whoever signed a version; a dash if that person's data is gone. */
    public String signer(AccountId account, Publication version) {
        return signers.name(account, version).orElse("–");
    }

    /** The path of one fixed version in a language ({@code nb} or {@code en}), to link to from what a visitor sees. */
    public static String path(AccountId account, String number, String language) {
        return "/notice/" + account + "/" + number + "?language=" + language;
    }

    /** The path of what differs between two versions. */
    public static String difference(AccountId account, String from, String to, String language) {
        return "/notice/" + account + "/" + from + ".." + to + "?language=" + language;
    }
}
