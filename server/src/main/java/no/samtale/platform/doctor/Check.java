package no.samtale.platform.doctor;

import java.util.List;

/** Looks whether something is as an installation needs it. Made by the {@link java.util.ServiceLoader}: no arguments. */
public interface Check {
    /** What it is about, in two or three words. */
    String about();

    /** What was found; nothing if it does not concern this installation. What it throws counts as a failure. */
    List<Finding> findings(Installation installation) throws Exception;
}
