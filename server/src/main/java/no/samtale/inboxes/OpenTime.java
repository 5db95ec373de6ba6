package no.samtale.inboxes;

/**
 * A time of each week in which a company answers. On the clock of its time zone, so that it keeps its hours when the clocks
 * are changed.
 *
 * @param day 1 is Monday, 7 is Sunday
 * @param from minutes after midnight
 * @param to minutes after midnight; {@link #MIDNIGHT} is the end of the day
 */
public record OpenTime(int day, int from, int to) {
    /** The end of a day. */
    public static final int MIDNIGHT = 24 * 60;
}
