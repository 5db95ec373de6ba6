package no.samtale.visits;

import java.util.Locale;
import java.util.Optional;

/**
 * A place on the Earth, known to about ten kilometres and no better: a tenth of a degree north and south (11 km), a fifth
 * east and west (11 km at 60° north, twice that at the equator). The browser rounds before it sends; here it is rounded once more.
 */
record Area(double latitude, double longitude) {
    private static final double NORTH_STEP = 0.1;
    private static final double EAST_STEP = 0.2;

    /** The area that a place lies in; empty for what is no place. */
    static Optional<Area> around(double latitude, double longitude) {
        boolean isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return isPlace
                ? Optional.of(new Area(rounded(latitude, NORTH_STEP), rounded(longitude, EAST_STEP)))
                : Optional.empty();
    }

    /** As it is sealed: {@code 59.9 10.8}. */
    String text() {
        return String.format(Locale.ROOT, "%.1f %.1f", latitude, longitude);
    }

    private static double rounded(double degrees, double step) {
        return Math.round(degrees / step) * step;
    }
}
