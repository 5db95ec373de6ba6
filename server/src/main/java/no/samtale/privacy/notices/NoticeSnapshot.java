package no.samtale.privacy.notices;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtale.privacy.choices.Choices;
import no.samtale.privacy.register.BrowserEntry;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Recipient;
import no.samtale.privacy.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * What a notice promises, without its prose: what two versions are compared by to know whether the newer allows more.
 *
 * @param purposes basis by purpose
 * @param items ids of what is kept
 * @param sources {@code category/source}
 * @param kept how long, by {@code category/purpose}
 * @param recipients who gets data, by name
 * @param storage what a browser keeps, by the entry's id
 */
public record NoticeSnapshot(
        SortedMap<String, String> purposes,
        SortedSet<String> items,
        SortedSet<String> sources,
        SortedMap<String, Kept> kept,
        SortedMap<String, Receiver> recipients,
        SortedMap<String, Stored> storage) {

    /**
     * How long.
     *
     * @param hours after the event; null until the event
     */
    public record Kept(@Nullable Long hours, String event) {
        static Kept of(Lasting lasting) {
            return switch (lasting) {
                case Lasting.After after -> new Kept(after.period().toHours(), after.event());
                case Lasting.Until until -> new Kept(null, until.event());
                case Lasting.Dated dated -> new Kept(null, dated.event());
            };
        }

        /** Whether this may be longer than the other. What counts from another event cannot be compared, so it may. */
        boolean mayExceed(Kept other) {
            if (!event.equals(other.event)) {
                return true;
            }
            Long mine = hours;
            Long others = other.hours;
            return (mine == null ? 0 : mine) > (others == null ? 0 : others);
        }
    }

    /** Somebody who gets data. */
    public record Receiver(
            String kind,
            String region,
            @Nullable String mechanism,
            SortedSet<String> purposes,
            SortedSet<String> categories) {}

    /** What a browser keeps. */
    public record Stored(String purpose, Kept kept) {}

    static NoticeSnapshot of(Register register) {
        SortedMap<String, String> purposes = new TreeMap<>();
        for (Purpose purpose : register.activePurposes()) {
            purposes.put(purpose.id(), purpose.basis().id());
        }
        SortedSet<String> items = new TreeSet<>();
        SortedSet<String> sources = new TreeSet<>();
        SortedMap<String, Kept> kept = new TreeMap<>();
        for (Category category : register.categories()) {
            category.items().forEach(item -> items.add(item.id()));
            category.sources().forEach(source -> sources.add(category.id() + "/" + source));
            for (String purpose : category.purposes()) {
                Lasting lasting = register.retention(category.id(), purpose).lasting();
                kept.put(Choices.rule(category.id(), purpose), Kept.of(lasting));
            }
        }
        return new NoticeSnapshot(purposes, items, sources, kept, receivers(register), stored(register));
    }

    private static SortedMap<String, Receiver> receivers(Register register) {
        SortedMap<String, Receiver> receivers = new TreeMap<>();
        for (Recipient each : register.recipients()) {
            receivers.put(
                    each.name().nb(),
                    new Receiver(
                            each.id(),
                            each.region(),
                            each.mechanism(),
                            new TreeSet<>(each.purposes()),
                            new TreeSet<>(each.categories())));
        }
        return receivers;
    }

    private static SortedMap<String, Stored> stored(Register register) {
        SortedMap<String, Stored> stored = new TreeMap<>();
        for (BrowserEntry each : register.storage()) {
            stored.put(each.id(), new Stored(each.purpose(), Kept.of(each.lasting())));
        }
        return stored;
    }
}
