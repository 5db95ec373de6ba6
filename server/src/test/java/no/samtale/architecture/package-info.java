/**
 * The house rules, as tests: what a module may know, where SQL, keys, time and output belong, how things are named. A rule
 * stands beside a control in {@code faulty}, which breaks it, so that no rule passes for want of anything to look at.
 */
@NullMarked
package no.samtale.architecture;

import org.jspecify.annotations.NullMarked;
