package no.samtale.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.conversations.surveys.AskHowItWent;
import no.samtale.platform.AccountId;
import no.samtale.platform.LinkToken;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.mails.SentMails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who is asked how a conversation went that an agent has ended, and answers by the link. */
public final class Surveyed {
    private final ApplicationContext context;
    private final AccountId account;
    private final UUID conversation;

    public Surveyed(ApplicationContext context, AccountId account, String conversation) {
        this.context = context;
        this.account = account;
        this.conversation = UUID.fromString(conversation);
    }

    /** Has people asked where this conversation came in. */
    public static Answer choose(Caller administrator, String entrypoint) {
        return administrator.put("/api/console/surveys", Map.of("entrypoints", List.of(entrypoint)));
    }

    /** As if the person had proved their address, and had been asked in good time after the end. */
    public Surveyed asked() {
        change("""
                update contact_identity i set standing = 'verified' from conversation c
                where c.account_id = :account and c.conversation_id = :conversation and i.account_id = c.account_id
                    and i.contact_id = c.contact_id and i.kind = 'email'
                """);
        change("""
                update conversation_head set closed_at = closed_at - interval '2 hours'
                where account_id = :account and conversation_id = :conversation
                """);
        // Right before it, as there may be more who were asked earlier than one portion holds.
        change("""
                update survey_entrypoint e set through = h.closed_at - interval '1 second'
                from conversation c join conversation_head h on h.account_id = c.account_id
                    and h.conversation_id = c.conversation_id
                where c.account_id = :account and c.conversation_id = :conversation and e.account_id = c.account_id
                    and e.entrypoint_id = c.entrypoint_id
                """);
        context.getBean(AskHowItWent.class).ask(account);
        UUID mail = transactions().call(account, () -> jdbc().sql(
                        "select mail_id from survey where account_id = :account and conversation_id = :conversation")
                .param("account", account.value())
                .param("conversation", conversation)
                .query(UUID.class)
                .single());
        // As if the mail server had taken it, also where one puts it off.
        context.getBeansOfType(SentMails.class).values().forEach(each -> transactions()
                .run(account, () -> each.sent(account, mail)));
        return this;
    }

    /** The way to the page, by a link in the place of the one that only the mail holds. */
    public String page() {
        LinkToken link = LinkToken.random(account);
        transactions().run(account, () -> jdbc().sql("""
                        update survey set link_hash = :link where account_id = :account and conversation_id = :conversation
                        """)
                .param("link", link.hash())
                .param("account", account.value())
                .param("conversation", conversation)
                .update());
        return "/survey/" + link.text();
    }

    /** What the browser sends of the page. */
    public static Answer answer(Caller browser, String page, String rating, String comment) {
        return browser.with("Content-Type", "application/x-www-form-urlencoded")
                .post(page, "rating=" + rating + "&comment=" + URLEncoder.encode(comment, StandardCharsets.UTF_8));
    }

    private void change(String sql) {
        transactions().run(account, () -> jdbc().sql(sql)
                .param("account", account.value())
                .param("conversation", conversation)
                .update());
    }

    private AccountTransactions transactions() {
        return context.getBean(AccountTransactions.class);
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }
}
