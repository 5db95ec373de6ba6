package no.samtale.privacy.notices;

import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Source;
import no.samtale.privacy.register.Words;

/** Says in words in what a version allows more. */
public final class WideningWords {
    private final Register register;

    public WideningWords(Register register) {
        this.register = register;
    }

    /** A widening as it is stored ({@link Widening#text}), in words: "New purpose: marketing". */
    public Words of(String widening) {
        int space = widening.indexOf(' ');
        Words kind = register.notice().label("wider-" + widening.substring(0, space));
        Words what = what(widening.substring(space + 1));
        return new Words(kind.nb() + ": " + what.nb(), kind.en() + ": " + what.en());
    }

    private Words what(String id) {
        int slash = id.indexOf('/');
        if (slash > 0) {
            Words category = what(id.substring(0, slash));
            Words other = what(id.substring(slash + 1));
            return new Words(category.nb() + " – " + other.nb(), category.en() + " – " + other.en());
        }
        return register.purposes().stream()
                .filter(each -> each.id().equals(id))
                .map(Purpose::name)
                .findFirst()
                .or(() -> register.categories().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Category::name)
                        .findFirst())
                .or(() -> register.categories().stream()
                        .flatMap(each -> each.items().stream())
                        .filter(each -> each.id().equals(id))
                        .map(Category.Item::name)
                        .findFirst())
                .or(() -> register.sources().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Source::name)
                        .findFirst())
                .or(() -> register.storage().stream()
                        .filter(each -> each.id().equals(id))
                        .map(each -> new Words(each.name(), each.name()))
                        .findFirst())
                .orElse(new Words(id, id));
    }
}
