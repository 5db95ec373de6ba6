package no.samtale.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.samtale.accounts.AccountsProperties;
import no.samtale.accounts.NewAgent;
import no.samtale.accounts.Role;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.ready.ReadyLines;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Opens the demo when Samtale is ready: first the account behind it, then the site. */
@Component
@ConditionalOnBooleanProperty("samtale.demo")
@EnableConfigurationProperties(DemoProperties.class)
class Demo implements ReadyLines, DisposableBean {
    private final DemoAccount account;
    private final DemoEntrypoint entrypoint;
    private final DemoReplies replies;
    private final DemoNotice notice;
    private final DemoConversations conversations;
    private final DemoRecipients recipients;
    private final DemoMail mail;
    private final DemoProperties properties;
    private final @Nullable URI publicUrl;
    private final Environment environment;
    private @Nullable DemoSite site;

    Demo(
            DemoAccount account,
            DemoEntrypoint entrypoint,
            DemoReplies replies,
            DemoNotice notice,
            DemoConversations conversations,
            DemoRecipients recipients,
            DemoMail mail,
            DemoProperties properties,
            AccountsProperties accounts,
            Environment environment) {
        this.account = account;
        this.entrypoint = entrypoint;
        this.replies = replies;
        this.notice = notice;
        this.conversations = conversations;
        this.recipients = recipients;
        this.mail = mail;
        this.properties = properties;
        this.publicUrl = accounts.publicUrl();
        this.environment = environment;
    }

    /** Before the ready lines are printed, which stand last in the order. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void open() {
        Optional<AccountId> company = account.prepare();
        if (company.isEmpty()) {
            return;
        }
        try {
            int port = environment.getRequiredProperty("local.server.port", Integer.class);
            DemoSite opened = DemoSite.on(properties.demoPort() == null ? port + 1 : properties.demoPort());
            site = opened;
            opened.show(samtale(port), prepare(company.get(), opened.port()), mail::caught);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EntrypointId prepare(AccountId company, int sitePort) {
        EntrypointId id = entrypoint.prepare(company, account.customers(company), sitePort);
        replies.prepare(company);
        recipients.prepare(company);
        notice.prepare(company);
        conversations.prepare(company, id);
        return id;
    }

    private URI samtale(int port) {
        return publicUrl == null ? URI.create("http://localhost:" + port) : publicUrl;
    }

    @Override
    public List<String> lines(URI address) {
        if (site == null) {
            return List.of("Demo: left out, as this data folder belongs to a company already. Use another --data.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Demo site: http://localhost:" + site.port() + "/");
        lines.add("Demo mail (what would have been sent): http://localhost:" + site.port() + DemoMailPage.PATH);
        lines.add("Privacy page: " + address + "/privacy");
        lines.add("Sign in with password " + DemoPeople.PASSWORD + " as");
        DemoPeople.ALL.forEach(person -> lines.add("  " + person.email() + " (" + roles(person) + ")"));
        return lines;
    }

    private static String roles(NewAgent person) {
        return person.roles().stream().map(Role::code).sorted().collect(Collectors.joining(", "));
    }

    @Override
    public void destroy() {
        if (site != null) {
            site.close();
        }
    }
}
