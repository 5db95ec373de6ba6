package no.samtale.privacy.breaches;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samtale.privacy.register.LawFiles;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.register.YamlNode;
import org.springframework.stereotype.Component;

/** What the law says of breaches: {@code register/law/breaches.yaml}. */
@Component
public class BreachLaw {
    private final Lists lists = LawFiles.read("breaches", BreachLaw::lists);

    /** Why persons need not be told. */
    public record Ground(String id, String article, Words name) {}

    /** How soon the authority is told, from when the company became aware. */
    public Duration within() {
        return lists.within;
    }

    public List<Ground> grounds() {
        return lists.grounds;
    }

    /** A heading of the register as it is given out; asking for one that is not there is a fault of the file. */
    public Words label(String id) {
        return Objects.requireNonNull(lists.labels.get(id), id);
    }

    private static Lists lists(YamlNode file) {
        return new Lists(
                file.child("report").as(BreachLaw::within),
                file.list(
                        "untold",
                        ground -> new Ground(ground.text("id"), ground.text("article"), ground.words("name"))),
                file.entries("labels", label -> new Words(label.text("nb"), label.text("en"))));
    }

    private static Duration within(YamlNode report) {
        report.text("source");
        return report.parsed("within", Duration::parse);
    }

    private record Lists(Duration within, List<Ground> grounds, Map<String, Words> labels) {}
}
