package no.samtale.inboxes;

/**
 * How long whom is waited for, in minutes.
 *
 * @param closing whether a conversation is ended whose visitor does not answer
 * @param warnAfter a visitor who has not answered the agent is asked whether they are there
 * @param closeAfter and after this long the conversation ends
 * @param offerAfter a visitor who waits for an agent is told that they may go and find the answer here later
 */
public record Patience(boolean closing, int warnAfter, int closeAfter, int offerAfter) {
    /** What most expect of a website's chat. */
    public static final Patience USUAL = new Patience(true, 6, 8, 4);
}
