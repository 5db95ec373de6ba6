package no.samtale.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.audit.AuditActor;
import no.samtale.conversations.cannedreplies.CannedReplies;
import no.samtale.conversations.cannedreplies.CannedReply;
import no.samtale.platform.AccountId;
import no.samtale.platform.CannedReplyId;
import org.springframework.stereotype.Component;

/** What the invented company's agents say often. */
@Component
class DemoReplies {
    private static final List<Words> WORDS = List.of(
            new Words(
                    "nb",
                    "hei",
                    "Hilsen",
                    "Hei {{contact.name}}, du skriver med {{agent.name}}. Hva kan jeg hjelpe med?"),
            new Words("nb", "vent", "Jeg ser på det", "Jeg ser på det nå, og er tilbake om et par minutter."),
            new Words(
                    "nb",
                    "flytting",
                    "Flytting",
                    "Da trenger jeg den nye adressen og datoen du flytter. Avtalen følger med deg, og du får sluttavregning for det gamle stedet innen seks uker."),
            new Words(
                    "nb",
                    "regning",
                    "Høy regning",
                    "Øverst på regningen står forbruket ved siden av tallet fra samme måned i fjor. Er det omtrent likt, er det prisen som har gått opp."),
            new Words(
                    "nb",
                    "dele",
                    "Dele opp regningen",
                    "Vi kan dele den i to eller tre, uten gebyr. Hvilke datoer passer for deg?"),
            new Words("nb", "takk", "Avslutning", "Takk for at du skrev. Er det noe mer, finner du oss her."),
            new Words(
                    "en",
                    "hello",
                    "Greeting",
                    "Hello {{contact.name}}, you are writing with {{agent.name}}. How can I help?"),
            new Words(
                    "en",
                    "wait",
                    "Looking into it",
                    "I am looking into it now, and will be back in a couple of minutes."),
            new Words(
                    "en",
                    "moving",
                    "Moving",
                    "I need the new address and the date you move. The contract moves with you, and the final bill for the old place comes within six weeks."),
            new Words(
                    "en",
                    "thanks",
                    "Closing",
                    "Thank you for writing. If there is anything more, you will find us here."));

    private final CannedReplies replies;

    DemoReplies(CannedReplies replies) {
        this.replies = replies;
    }

    void prepare(AccountId account) {
        Set<String> there = replies.all(account).stream()
                .map(reply -> reply.language() + "/" + reply.shortcut())
                .collect(Collectors.toSet());
        WORDS.stream()
                .filter(words -> !there.contains(words.language() + "/" + words.shortcut()))
                .forEach(words -> replies.create(
                        account,
                        CannedReply.checked(
                                CannedReplyId.random(),
                                words.shortcut(),
                                words.title(),
                                words.body(),
                                words.language()),
                        AuditActor.SYSTEM));
    }

    private record Words(String language, String shortcut, String title, String body) {}
}
