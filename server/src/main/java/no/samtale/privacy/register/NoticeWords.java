package no.samtale.privacy.register;

import java.util.List;
import java.util.Map;

/**
 * The notice's own wording.
 *
 * @param labels short words of tables and headings, by id
 * @param bases what people call each legal basis
 */
public record NoticeWords(Words title, Map<String, Words> labels, Map<LegalBasis, Words> bases, List<Clause> clauses) {
    public NoticeWords {
        bases = Map.copyOf(bases);
        labels = Map.copyOf(labels);
    }

    /** A short word; asking for one that the register lacks is a fault of the register. */
    public Words label(String id) {
        Words words = labels.get(id);
        if (words == null) {
            throw new RegisterFault("notice.yaml", "labels." + id, "is missing");
        }
        return words;
    }

    public Words basis(LegalBasis basis) {
        Words words = bases.get(basis);
        if (words == null) {
            throw new RegisterFault("notice.yaml", "bases." + basis.id(), "is missing");
        }
        return words;
    }
}
