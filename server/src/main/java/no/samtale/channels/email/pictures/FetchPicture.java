package no.samtale.channels.email.pictures;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Fetches a picture that a mail names. Why one is not to be had is told to nobody: an answer that told apart what lies behind
 * an address would let mails ask what our net looks like from within. It is asked for once; nothing is kept.
 */
@Component
public class FetchPicture implements DisposableBean {
    private static final int REDIRECTS = 3;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(Limits.PICTURES_AT_ONCE);
    private final PictureLine line;

    FetchPicture(PictureLine line) {
        this.line = line;
    }

    /**
     * The picture at an address; empty if there is none to be had within {@link Limits#PICTURE_WITHIN}.
     *
     * @throws Problem too_many
     */
    public Optional<FetchedPicture> fetch(String address) {
        if (!room.tryAcquire()) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        try {
            Future<Optional<FetchedPicture>> asked = threads.submit(() -> followed(address));
            return within(asked);
        } finally {
            room.release();
        }
    }

    /** Looking a name up has no limit of its own, and a body may drip for ever. */
    private static Optional<FetchedPicture> within(Future<Optional<FetchedPicture>> asked) {
        try {
            return asked.get(Limits.PICTURE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException none) {
            asked.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            asked.cancel(true);
            return Optional.empty();
        }
    }

    private Optional<FetchedPicture> followed(String first) throws IOException {
        // In the clear nobody is asked; most who write so answer by TLS too.
        URI address = uri(first.replaceFirst("(?i)^http:", "https:"));
        for (int hops = 0; hops <= REDIRECTS; hops++) {
            PictureAnswer answer = line.ask(address);
            if (!answer.isElsewhere()) {
                return answer.isFine() ? picture(answer.content()) : Optional.empty();
            }
            address = address.resolve(uri(answer.location().orElseThrow()));
        }
        return Optional.empty();
    }

    private static URI uri(String address) throws IOException {
        try {
            return URI.create(address.replace(" ", "%20").replace("|", "%7C"));
        } catch (IllegalArgumentException e) {
            throw new IOException("not an address", e);
        }
    }

    private static Optional<FetchedPicture> picture(byte[] content) {
        return PictureKind.of(content).map(kind -> new FetchedPicture(kind.type(), content));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
