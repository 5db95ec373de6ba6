package no.samtale.channels.webform;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.channels.webform.PageStamp.Read;
import no.samtale.channels.webform.Suspicion.Verdict;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what somebody has filled in, once. */
@Component
public class TakeSubmission {
    private final PageStamp stamps;
    private final Suspicion suspicion;
    private final BeginSubmission begin;
    private final SetAsideForms setAside;
    private final FormWords words;

    TakeSubmission(
            PageStamp stamps, Suspicion suspicion, BeginSubmission begin, SetAsideForms setAside, FormWords words) {
        this.stamps = stamps;
        this.suspicion = suspicion;
        this.begin = begin;
        this.setAside = setAside;
        this.words = words;
    }

    /** What the person is shown. */
    sealed interface Answer {
        /**
         * Thanks. A robot and its like get the same.
         *
         * @param left whether a file was not taken
         */
        record Thanks(boolean left) implements Answer {}

        /**
         * The form again, with what was typed.
         *
         * @param why a key of the words; null if it stands beside the fields
         * @param stamp that the page goes on with; null for a new one
         */
        record Again(
                Filled filled,
                @Nullable String why,
                @Nullable String stamp) implements Answer {}
    }

    Answer take(WebForm form, String language, Post post, String remote) throws IOException {
        Read stamp = stamps.read(form, post.value("page"));
        Filled filled = FillIn.of(form, words, language, post);
        if (setAside.holds(form, stamp.id()) || (filled.files().isEmpty() && begin.isBegun(form, stamp.id()))) {
            return new Answer.Thanks(false);
        }
        String keeps = stamp.isOurs() && !stamp.isOld() ? post.value("page") : null;
        if (!filled.faults().isEmpty()) {
            return new Answer.Again(filled, null, keeps);
        }
        return switch (suspicion.of(form, stamp, post, typed(form, filled), remote)) {
            case Verdict.LetIn letIn -> letIn(form, stamp.id(), language, filled, keeps);
            case Verdict.SetAside aside -> putAside(form, stamp.id(), language, filled, aside.doubt(), keeps);
            case Verdict.Refused refused ->
                new Answer.Again(filled, refused.why(), refused.why().equals("again.proof") ? null : keeps);
        };
    }

    private Answer letIn(WebForm form, UUID id, String language, Filled filled, @Nullable String keeps)
            throws IOException {
        try {
            return new Answer.Thanks(begin.begin(form, id, language, filled) > 0);
        } catch (Problem passing) {
            return new Answer.Again(filled, "again.later", keeps);
        }
    }

    private Answer putAside(
            WebForm form, UUID id, String language, Filled filled, Doubt doubt, @Nullable String keeps) {
        if (!filled.files().isEmpty()) {
            // Nobody's files lie where nobody may look at them.
            return new Answer.Again(filled, "again.file", keeps);
        }
        return setAside.put(form, id, language, filled, doubt)
                ? new Answer.Thanks(false)
                : new Answer.Again(filled, "again.many", keeps);
    }

    /** What people type freely, of which an address is no part. */
    private static String typed(WebForm form, Filled filled) {
        return form.fields().stream()
                .filter(field -> field.kind() != FieldKind.EMAIL)
                .map(field -> filled.typed().getOrDefault(field.id(), ""))
                .collect(Collectors.joining("\n"));
    }
}
