package no.samtale.acceptance.proof;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.vault.Address;

/** Somebody about whom marked values are planted: each is found nowhere else in the world. */
final class Person {
    private static final SecureRandom RANDOM = new SecureRandom();

    final String name = "Øyvind " + word();
    final String email = word().replace("ø", "o") + "@plantet.example";
    final String phone = "+479" + (1_000_000 + RANDOM.nextInt(9_000_000));
    final String said = "Blåbærsyltetøy " + word();

    private final Map<String, List<String>> planted = new LinkedHashMap<>();
    private String contact = "";
    private String token = "";
    private List<UUID> trails = List.of();
    private UUID conversation;
    private final List<String> otherContacts = new ArrayList<>();
    private final List<UUID> otherConversations = new ArrayList<>();
    private final List<String> linkedContacts = new ArrayList<>();
    private final List<String> mailboxes = new ArrayList<>();

    Person(UUID conversation) {
        this.conversation = conversation;
        noted("contact.name_sealed", name);
        noted("contact_identity.address_sealed", email);
        noted("contact_identity.address_sealed", phone);
        noted("message.body_sealed", said);
    }

    /** A new marked text. Letters only: numbers might be masked. */
    static String word() {
        return Stream.generate(() -> RANDOM.nextInt('a', 'z' + 1))
                .limit(12)
                .map(Character::toString)
                .collect(Collectors.joining("", "prøve", ""));
    }

    /** Notes what was planted in a column, by the register's name of it: {@code table.column}. */
    void noted(String column, String text) {
        planted.computeIfAbsent(column, each -> new ArrayList<>()).add(text);
    }

    Map<String, List<String>> planted() {
        return planted;
    }

    List<String> marks() {
        return planted.values().stream().flatMap(List::stream).toList();
    }

    List<Address> addresses() {
        return List.of(Address.email(email), Address.phone(phone));
    }

    UUID conversation() {
        return conversation;
    }

    /** The browser has made the conversation's id. */
    void talkedAs(String id) {
        conversation = UUID.fromString(id);
    }

    /** The visitor's token, with which the browser acts. */
    String token() {
        return token;
    }

    void holds(String theirToken) {
        token = theirToken;
    }

    /** Notes the trails of the person, which have keys of their own. */
    void walked(List<UUID> theirTrails) {
        trails = theirTrails;
    }

    /** Ids of all scopes that are about the person. */
    List<UUID> scopes() {
        return Stream.of(conversations().stream(), contacts().stream().map(UUID::fromString), trails.stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Who wrote by another channel is another contact, as long as nobody has proved that they are one. */
    void cameBesidesAs(String otherContact) {
        otherContacts.add(otherContact);
    }

    /** Who has shown that they are the same as one of the others: it goes with that one. */
    void isAlso(String linkedContact) {
        linkedContacts.add(linkedContact);
    }

    void talkedBesides(UUID otherConversation) {
        otherConversations.add(otherConversation);
    }

    /** What they wrote lies in this mailbox of the company's, too. */
    void wroteTo(String mailbox) {
        mailboxes.add(mailbox);
    }

    List<String> mailboxes() {
        return mailboxes;
    }

    /** All that the person is known as. */
    List<String> contacts() {
        return Stream.concat(erasedAs().stream(), linkedContacts.stream()).toList();
    }

    /** Those that have to be erased for all of them to be gone. */
    List<String> erasedAs() {
        return Stream.concat(Stream.of(contact), otherContacts.stream()).toList();
    }

    List<UUID> conversations() {
        return Stream.concat(Stream.of(conversation), otherConversations.stream())
                .toList();
    }

    String contact() {
        return contact;
    }

    void known(String id) {
        contact = id;
    }
}
