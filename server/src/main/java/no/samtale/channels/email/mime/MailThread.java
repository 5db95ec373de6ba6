package no.samtale.channels.email.mime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.channels.email.mime.header.MailAddresses;
import no.samtale.channels.email.mime.header.MailHeaders;
import no.samtale.channels.email.mime.reports.DeliveryReport;

/**
 * Where a mail belongs, by what it says; the caller decides whether its sender may write there.
 *
 * @param token of the conversation, in an address of ours that it was sent to
 * @param references ids of mails that it answers or is about, the nearest first
 * @param baseSubject its subject without Re: and the like; the weakest of signs
 */
public record MailThread(Optional<ReplyToken> token, List<String> references, String baseSubject) {
    /** Where servers note to whom a mail was really sent, and where its writer does. */
    private static final List<String> RECIPIENTS = List.of(
            "X-Original-To",
            "Delivered-To",
            "Envelope-To",
            "X-Envelope-To",
            "X-Forwarded-To",
            "To",
            "Cc",
            "Resent-To",
            "Apparently-To");

    /**
     * Reads where it belongs.
     *
     * @param ours our addresses, without tokens
     */
    public static MailThread of(Mail mail, Collection<String> ours) {
        SequencedSet<String> references = new LinkedHashSet<>();
        DeliveryReport bounce = mail.bounce();
        Optional<ReplyToken> token = token(mail.headers(), RECIPIENTS, ours);
        if (bounce != null) {
            token = token.or(() -> token(bounce.returned(), List.of("Reply-To", "From", "Return-Path"), ours));
            Optional.ofNullable(bounce.messageId()).ifPresent(references::add);
        }
        var receipt = mail.receipt();
        if (receipt != null) {
            Optional.ofNullable(receipt.messageId()).ifPresent(references::add);
        }
        references.addAll(mail.head().inReplyTo());
        references.addAll(mail.head().references().reversed());
        return new MailThread(
                token,
                List.copyOf(new ArrayList<>(references)),
                BaseSubject.of(mail.head().subject()));
    }

    private static Optional<ReplyToken> token(MailHeaders headers, List<String> fields, Collection<String> ours) {
        return fields.stream()
                .flatMap(each -> headers.all(each).stream())
                .flatMap(each -> MailAddresses.of(each).list().stream())
                .map(MailAddress::address)
                .flatMap(each -> ReplyToken.of(each, ours).stream())
                .findFirst();
    }

    /** Nothing of a person. */
    @Override
    public String toString() {
        return "MailThread[" + references.size() + " references]";
    }
}
