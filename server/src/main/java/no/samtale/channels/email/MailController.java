package no.samtale.channels.email;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.channels.email.ReceivedMails.MailPage;
import no.samtale.channels.email.pictures.FetchPicture;
import no.samtale.channels.email.pictures.FetchedPicture;
import no.samtale.conversations.ConversationAccess;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mails behind messages, for the agents of the conversation. */
@RestController
@RequestMapping("/api/console/conversations/{id}/mails")
class MailController {
    private static final String POLICY = "Content-Security-Policy";

    private final ConversationAccess access;
    private final ReceivedMails mails;
    private final FetchPicture fetch;

    MailController(ConversationAccess access, ReceivedMails mails, FetchPicture fetch) {
        this.access = access;
        this.mails = mails;
        this.fetch = fetch;
    }

    /** The mails among the newest messages below a seq. */
    @GetMapping
    MailPage before(
            AgentPrincipal agent,
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "9223372036854775807") long before) {
        return mails.before(access.forAgent(agent, id), before);
    }

    /** A mail's HTML as a page of its own, in which nothing runs and which asks nobody. */
    @GetMapping(path = "/{messageId}/page", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            AgentPrincipal agent, @PathVariable ConversationId id, @PathVariable MessageId messageId) {
        String html = mails.html(access.forAgent(agent, id), messageId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(POLICY, FramedMail.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .headers(headers -> headers.set("X-Frame-Options", "SAMEORIGIN"))
                .body(FramedMail.of(html));
    }

    /**
     * A picture that stands in a mail and lies elsewhere, fetched by our server: the other side learns that somebody here
     * looked, and nothing about who. Answers 204 if there is none to be had.
     */
    @GetMapping("/{messageId}/pictures/{number}")
    ResponseEntity<byte[]> picture(
            AgentPrincipal agent,
            @PathVariable ConversationId id,
            @PathVariable MessageId messageId,
            @PathVariable int number) {
        String address = mails.picture(access.forAgent(agent, id), messageId, number);
        return fetch.fetch(address).map(MailController::answer).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }

    private static ResponseEntity<byte[]> answer(FetchedPicture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(POLICY, "sandbox; default-src 'none'; frame-ancestors 'none'")
                .body(picture.content());
    }
}
