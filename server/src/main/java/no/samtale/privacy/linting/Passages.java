package no.samtale.privacy.linting;

import java.util.ArrayList;
import java.util.List;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Clause;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;

/** All that the register says to people, passage by passage. */
final class Passages {
    private final List<Worded> worded = new ArrayList<>();

    /** A wording in all languages, and where it stands. */
    record Worded(String place, String clause, Words words) {
        Passage in(Language language) {
            return new Passage(place + " (" + language.code() + ")", clause, language, words.in(language));
        }
    }

    private Passages() {}

    static List<Worded> of(Register register) {
        Passages passages = new Passages();
        register.notice().clauses().forEach(clause -> passages.clause(register, clause));
        register.activePurposes().forEach(purpose -> {
            String place = "purposes.yaml: " + purpose.id();
            passages.add(place + ".name", "purposes", purpose.name());
            passages.add(place + ".text", "purposes", purpose.text());
            passages.add(place + ".because", "purposes", purpose.because());
        });
        register.categories().forEach(passages::category);
        register.storage()
                .forEach(entry -> passages.add("browser-storage.yaml: " + entry.id(), "storage", entry.text()));
        register.recipients().forEach(each -> passages.add("recipients.yaml: " + each.id(), "recipients", each.task()));
        return passages.worded;
    }

    private void clause(Register register, Clause clause) {
        String place = "notice.yaml: clause " + clause.id();
        add(place + ".heading", clause.id(), clause.heading());
        add(place, clause.id(), clause.text());
        clause.also().stream()
                .filter(also -> register.holds(also.when()))
                .forEach(also -> add(place + ".also", clause.id(), also.text()));
        clause.parts().forEach(part -> clause(register, part));
    }

    private void category(Category category) {
        String place = "categories.yaml: " + category.id();
        add(place + ".name", "categories", category.name());
        category.items().forEach(item -> add("categories.yaml: " + item.id(), "categories", item.name()));
    }

    private void add(String place, String clause, @Nullable Words words) {
        if (words != null) {
            worded.add(new Worded(place, clause, words));
        }
    }
}
