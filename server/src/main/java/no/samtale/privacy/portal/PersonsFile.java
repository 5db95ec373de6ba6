package no.samtale.privacy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file of a person, to be given to the person. */
@FunctionalInterface
public interface PersonsFile {
    /** Answers with the file, so that nothing of it runs in our origin. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
