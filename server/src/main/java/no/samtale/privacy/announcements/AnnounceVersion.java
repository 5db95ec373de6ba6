package no.samtale.privacy.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.mails.MailServers;
import no.samtale.privacy.mails.QueueMail;
import no.samtale.privacy.notices.AnnounceByMail;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.notices.Publication;
import no.samtale.privacy.restrictions.Restrictions;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.Suppressions;
import no.samtale.privacy.telling.Reachable;
import no.samtale.privacy.telling.Reachable.MailAddress;
import no.samtale.vault.Address;
import no.samtale.vault.Fingerprints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells people by e-mail of a version, a portion at a time: no more mails wait than a few, so that a slow mail server is not
 * overrun and a no stops most of them before they are written. Whoever was decided of has a row, in the transaction that puts
 * the mail into the outbox: a node that dies in the middle has done all of a portion or none of it.
 */
@Component
class AnnounceVersion implements AnnounceByMail {
    private static final Logger LOG = LoggerFactory.getLogger(AnnounceVersion.class);
    private static final String USE = "notice-announcement";

    private final Accounts accounts;
    private final AccountTransactions transactions;
    private final AnnouncementStore store;
    private final NoticeVersions versions;
    private final ProvenPeople people;
    private final ShownVersions shown;
    private final Reachable reachable;
    private final Restrictions restrictions;
    private final Suppressions suppressions;
    private final Fingerprints fingerprints;
    private final AnnouncementMails mails;
    private final QueueMail queue;
    private final MailServers servers;
    private final Clock clock;

    AnnounceVersion(
            Accounts accounts,
            AccountTransactions transactions,
            AnnouncementStore store,
            NoticeVersions versions,
            ProvenPeople people,
            ShownVersions shown,
            Reachable reachable,
            Restrictions restrictions,
            Suppressions suppressions,
            Fingerprints fingerprints,
            AnnouncementMails mails,
            QueueMail queue,
            MailServers servers,
            Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.store = store;
        this.versions = versions;
        this.people = people;
        this.shown = shown;
        this.reachable = reachable;
        this.restrictions = restrictions;
        this.suppressions = suppressions;
        this.fingerprints = fingerprints;
        this.mails = mails;
        this.queue = queue;
        this.servers = servers;
        this.clock = clock;
    }

    @Override
    public void begin(AccountId account, Publication published) {
        if (!servers.available(account)) {
            throw new Problem(ProblemCode.UNAVAILABLE);
        }
        store.begin(account, published.number(), clock.instant());
    }

    /** The next portion of every account. One account's fault is not another's. */
    void portions() {
        for (AccountId account : accounts.all()) {
            try {
                portion(account);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Mails about a version of the notice were left for later: {}",
                        e.getClass().getSimpleName());
            }
        }
    }

    /** The next portion of what is under way; nothing if another node is at it. */
    void portion(AccountId account) {
        transactions.run(account, () -> store.take(account).ifPresent(running -> portion(account, running)));
    }

    private void portion(AccountId account, AnnouncementStore.Running running) {
        List<Publication> all = versions.all(account);
        Publication version = all.stream()
                .filter(each -> each.number().equals(running.number()))
                .findFirst()
                .orElseThrow();
        Instant now = clock.instant();
        for (AnnouncementStore.Waiting lost :
                store.waitingSince(account, version.number(), now.minus(Limits.NOTICE_NEWS_ATTEMPT))) {
            again(account, version, running, lost, now);
        }
        int room = Limits.NOTICE_NEWS_AT_ONCE - store.waiting(account, version.number());
        if (room <= 0) {
            return;
        }
        ContactId last = store.last(account, version.number()).orElse(null);
        List<ContactId> next = people.behind(account, last, room);
        if (next.isEmpty()) {
            if (room == Limits.NOTICE_NEWS_AT_ONCE) {
                store.end(account, version.number(), now);
            }
            return;
        }
        List<String> thisOrLater = all.stream()
                .filter(each -> each.position() >= version.position())
                .map(Publication::number)
                .toList();
        Set<ContactId> needless = new HashSet<>(shown.shown(account, next, thisOrLater));
        needless.addAll(restrictions.standing(account));
        next.forEach(contact -> decide(account, version, contact, needless.contains(contact), now));
    }

    private void decide(AccountId account, Publication version, ContactId contact, boolean needless, Instant now) {
        Optional<MailAddress> proved = proved(account, contact);
        // Where the address is gone, the id leads to no mail.
        UUID mail = proved.map(address -> id(account, version, address)).orElseGet(UUID::randomUUID);
        boolean none = needless || store.hasMail(account, mail);
        Told told = none
                ? Told.NEEDLESS
                : proved.map(address -> told(account, address)).orElse(Told.NEEDLESS);
        if (store.add(account, version.number(), contact, mail, told, now) && told == Told.WAITING) {
            proved.ifPresent(address -> send(account, version, mail, contact, address));
        }
    }

    private Told told(AccountId account, MailAddress address) {
        boolean no = suppressions.holds(account, SuppressedMatter.NOTICE_NEWS, Address.email(address.address()));
        return no ? Told.STOPPED : Told.WAITING;
    }

    /** The outbox has let go of it unsent: once more, under the same id, until that has been tried for long enough. */
    private void again(
            AccountId account,
            Publication version,
            AnnouncementStore.Running running,
            AnnouncementStore.Waiting lost,
            Instant now) {
        Optional<MailAddress> proved = proved(account, lost.contact())
                .filter(address -> id(account, version, address).equals(lost.mail()));
        boolean late = running.started().plus(Limits.NOTICE_NEWS_TRIED).isBefore(now);
        store.change(account, lost.mail(), late || proved.isEmpty() ? Told.UNREACHED : Told.WAITING, now);
        if (!late) {
            proved.ifPresent(address -> send(account, version, lost.mail(), lost.contact(), address));
        }
    }

    private void send(AccountId account, Publication version, UUID mail, ContactId contact, MailAddress address) {
        queue.queue(account, mail, contact, mails.mail(account, version, address), Limits.NOTICE_NEWS_ATTEMPT);
    }

    private Optional<MailAddress> proved(AccountId account, ContactId contact) {
        return reachable.mail(account, contact).filter(MailAddress::proved);
    }

    /** The same for all contacts who have the address, so that one person gets one mail. */
    private UUID id(AccountId account, Publication version, MailAddress address) {
        String named = version.number() + " " + Address.email(address.address()).normal();
        return UUID.nameUUIDFromBytes(fingerprints.of(account, USE, named));
    }
}
