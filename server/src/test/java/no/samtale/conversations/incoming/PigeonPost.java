package no.samtale.conversations.incoming;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import no.samtale.inboxes.CarriedMessage;
import no.samtale.inboxes.Carrier;
import no.samtale.inboxes.Channel;
import no.samtale.inboxes.Handover;

/** A channel whose other side does as it is told. */
final class PigeonPost implements Channel, Carrier {
    final List<CarriedMessage> arrived = new CopyOnWriteArrayList<>();
    /** What is answered to the next messages, and when they leave; taken as it is by default. */
    volatile Function<Runnable, Handover> other = leaving -> {
        leaving.run();
        return new Handover.Taken(null);
    };

    volatile Duration undo = Duration.ZERO;

    @Override
    public String name() {
        return "pigeon";
    }

    @Override
    public int maximumLength() {
        return 25_000;
    }

    @Override
    public Optional<Carrier> carrier() {
        return Optional.of(this);
    }

    @Override
    public Duration undo() {
        return undo;
    }

    @Override
    public Handover hand(CarriedMessage message, Runnable leaving) {
        Handover answer = other.apply(leaving);
        if (answer instanceof Handover.Taken) {
            arrived.add(message);
        }
        return answer;
    }
}
