package no.samtale.acceptance.proof;

import java.io.IOException;
import java.util.Optional;

/**
 * Has a value come into one column by what people do: the API or a browser, never SQL. Found on the class path, so that a
 * new column needs a class of its own and no edit of the proof.
 */
interface Planter {
    /** The register's name of the column: {@code table.column}. */
    String column();

    /**
     * Plants it about the person.
     *
     * @return the marked text that is to be found in it; empty where the value cannot be chosen, as a shortened address: then
     *     rows, keys and what old copies give tell what is left of it
     */
    Optional<String> plant(Install install, Person person) throws IOException;
}
