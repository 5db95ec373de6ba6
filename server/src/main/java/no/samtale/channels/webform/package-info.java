/**
 * Web forms as a channel: pages that people fill in with or without script, on ours or in a frame on the company's. Owns the
 * tables web_form and web_form_set_aside. Entry points: {@link no.samtale.channels.webform.KeepForm} for those who make one,
 * {@link no.samtale.channels.webform.TakeSubmission} for what is filled in, {@link no.samtale.channels.webform.Suspicion} for
 * what becomes of robots' (docs/forms.md). Never keep what a form does not ask for, nor take a claimed address for a person.
 */
@NullMarked
package no.samtale.channels.webform;

import org.jspecify.annotations.NullMarked;
