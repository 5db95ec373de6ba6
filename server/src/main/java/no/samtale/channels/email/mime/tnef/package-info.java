/**
 * The files in a winmail.dat (TNEF, MS-OXTNEF), which Outlook sends to people without Outlook. Read by our own hand: it is
 * a list of lengths and bytes, and the library that knows it brings five megabytes for it. Bounded by the bytes that
 * came; nothing in it is run or opened.
 */
@NullMarked
package no.samtale.channels.email.mime.tnef;

import org.jspecify.annotations.NullMarked;
