package no.samtale.privacy.mails;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AgentMail;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Ids;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Words mails to agents, and puts them into an outbox of theirs, sealed under the agent's key. */
@Component
class AgentMails implements AgentMail {
    private static final int MINUTES = 60;
    private static final int HOURS = 24;

    private final MessageFile words = new MessageFile("staff");
    private final MailServers servers;
    private final Accounts accounts;
    private final AccountTransactions transactions;
    private final AgentMailStore store;
    private final DeliverAgentMails deliver;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    AgentMails(
            MailServers servers,
            Accounts accounts,
            AccountTransactions transactions,
            AgentMailStore store,
            DeliverAgentMails deliver,
            Vault vault,
            JsonMapper json,
            Clock clock) {
        this.servers = servers;
        this.accounts = accounts;
        this.transactions = transactions;
        this.store = store;
        this.deliver = deliver;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean available(AccountId account) {
        return servers.takesForAgents(account);
    }

    @Override
    public boolean configured() {
        return servers.configured();
    }

    @Override
    public void send(AccountId account, AgentId agent, LinkMail mail) {
        UUID id = Ids.timeOrdered();
        Instant now = clock.instant();
        String company = accounts.account(account).name();
        transactions.run(account, () -> {
            byte[] sealed = vault.seal(
                    Purpose.STAFF,
                    KeyScope.of(account, agent),
                    MailCells.agentMail(id),
                    json.writeValueAsString(worded(mail, company)));
            store.add(account, id, agent, sealed, now, now.plus(mail.works()));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    deliver.soon(account, id);
                }
            });
        });
    }

    private Mail worded(LinkMail mail, String company) {
        Language language = "en".equals(mail.language()) ? Language.EN : Language.NB;
        String key = mail.about() == About.INVITATION ? "invitation" : "password";
        String subject = words.in(language, key + ".subject").replace("{company}", company);
        String text = words.in(language, key + ".mail")
                .replace("{company}", company)
                .replace("{name}", mail.name())
                .replace("{link}", mail.link().toString())
                .replace("{works}", works(language, mail));
        return new Mail(mail.to(), company, subject, text);
    }

    private String works(Language language, LinkMail mail) {
        long hours = mail.works().toMinutes() / MINUTES;
        String key = hours >= HOURS ? "days" : hours == 1 ? "hour" : "hours";
        return words.in(language, key).replace("{n}", Long.toString(hours >= HOURS ? hours / HOURS : hours));
    }
}
