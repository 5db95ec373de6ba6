package no.samtale.conversations.surveys;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.contacts.FollowUpAddresses;
import no.samtale.conversations.surveys.SurveyRoundStore.Ended;
import no.samtale.conversations.surveys.SurveyRoundStore.Round;
import no.samtale.platform.AccountId;
import no.samtale.platform.Ids;
import no.samtale.platform.Limits;
import no.samtale.platform.LinkToken;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.mails.MailServers;
import no.samtale.privacy.mails.QueueMail;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.subjects.LinkedContacts;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.Suppressions;
import no.samtale.vault.Address;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * Asks by mail how it went, some time after an agent has ended a conversation: whoever was shown a notice that says so, has
 * proved an address, has not said no and has not been asked for a month. Driven by the clock, a portion at a time. Who is asked has a row, and each entrypoint
 * remembers how far it has come, in the transaction that puts the mail into the outbox: a node that dies in the middle has done
 * all of a portion or none of it.
 */
@Component
public class AskHowItWent {
    private static final String USE = "survey-address";

    private final AccountTransactions transactions;
    private final SurveyRoundStore rounds;
    private final SurveyStore store;
    private final FollowUpAddresses addresses;
    private final NoticeVersions notices;
    private final Suppressions suppressions;
    private final LinkedContacts linked;
    private final Fingerprints fingerprints;
    private final SurveyMails mails;
    private final QueueMail queue;
    private final MailServers servers;
    private final SurveyProperties properties;
    private final Clock clock;

    AskHowItWent(
            AccountTransactions transactions,
            SurveyRoundStore rounds,
            SurveyStore store,
            FollowUpAddresses addresses,
            NoticeVersions notices,
            Suppressions suppressions,
            LinkedContacts linked,
            Fingerprints fingerprints,
            SurveyMails mails,
            QueueMail queue,
            MailServers servers,
            SurveyProperties properties,
            Clock clock) {
        this.transactions = transactions;
        this.rounds = rounds;
        this.store = store;
        this.addresses = addresses;
        this.notices = notices;
        this.suppressions = suppressions;
        this.linked = linked;
        this.fingerprints = fingerprints;
        this.mails = mails;
        this.queue = queue;
        this.servers = servers;
        this.properties = properties;
        this.clock = clock;
    }

    /** The next portion of the account; nothing if another node is at it, or no mail can be sent. */
    public void ask(AccountId account) {
        transactions.run(account, () -> {
            List<Round> chosen = rounds.rounds(account);
            if (!chosen.isEmpty() && servers.available(account) && rounds.alone(account)) {
                // Read anew: another node may just have been at it.
                rounds.rounds(account).forEach(round -> ask(account, round));
            }
        });
    }

    private void ask(AccountId account, Round round) {
        Instant now = clock.instant();
        Instant until = now.minus(properties.after());
        List<Ended> ended = rounds.ended(account, round, until, Limits.SURVEYS_AT_ONCE);
        Map<String, Boolean> told = new HashMap<>();
        ended.stream()
                .filter(each -> each.at().isAfter(until.minus(Limits.SURVEY_AT_LATEST)))
                .filter(each -> told.computeIfAbsent(
                        each.notice(), notice -> notices.tellsOf(account, notice, Purpose.FOLLOW_UP)))
                .forEach(each ->
                        addresses.of(account, each.contact()).ifPresent(address -> ask(account, each, address, now)));
        boolean all = ended.size() < Limits.SURVEYS_AT_ONCE;
        rounds.through(
                account, round.entrypoint(), all ? until : ended.getLast().at());
    }

    private void ask(AccountId account, Ended ended, Address address, Instant now) {
        byte[] print = print(account, address);
        if (store.askedSince(account, linked.groupOf(account, ended.contact()), print, now.minus(Limits.SURVEY_PAUSE))
                || suppressions.holds(account, SuppressedMatter.SURVEY, address)) {
            return;
        }
        UUID mail = Ids.timeOrdered();
        LinkToken link = LinkToken.random(account);
        Instant openUntil = now.plus(Limits.SURVEY_OPEN);
        if (store.add(
                account, ended.conversation(), new SurveyStore.Asking(mail, print, link.hash(), openUntil), now)) {
            queue.queue(
                    account,
                    mail,
                    ended.contact(),
                    mails.mail(account, address, ended.language(), link, openUntil),
                    Limits.SURVEY_MAIL);
        }
    }

    private byte[] print(AccountId account, Address address) {
        return fingerprints.of(account, USE, address.normal());
    }

    /** Whether a mail that waits may still leave: to the same address, with the conversation as it ended. */
    boolean isStillWanted(AccountId account, UUID mail) {
        Optional<SurveyStore.Row> asked = store.byMail(account, mail);
        return asked.filter(SurveyStore.Row::stillClosed)
                .flatMap(row -> addresses
                        .of(account, row.contact())
                        .filter(address -> MessageDigest.isEqual(row.address(), print(account, address))))
                .isPresent();
    }
}
