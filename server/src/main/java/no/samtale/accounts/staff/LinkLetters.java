package no.samtale.accounts.staff;

import no.samtale.accounts.AgentMail;
import no.samtale.accounts.store.StaffRow;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;

/** Sends an agent's link by mail, where mail can be sent. */
@Component
class LinkLetters {
    private final AgentMail mail;
    private final ConsoleAddress address;
    private final AgentNames names;

    LinkLetters(AgentMail mail, ConsoleAddress address, AgentNames names) {
        this.mail = mail;
        this.address = address;
        this.names = names;
    }

    /** Sends it with the caller's transaction; tells whether mail can be sent at all. */
    boolean send(AccountId account, StaffRow agent, AgentLinks.Kind kind, MadeLink link) {
        if (!mail.available(account)) {
            return false;
        }
        AgentMail.LinkMail letter = new AgentMail.LinkMail(
                kind == AgentLinks.Kind.INVITATION ? AgentMail.About.INVITATION : AgentMail.About.PASSWORD,
                names.email(account, agent),
                names.name(account, agent),
                agent.language(),
                address.link(kind.code(), link.token()),
                kind.works());
        mail.send(account, agent.id(), letter);
        return true;
    }
}
