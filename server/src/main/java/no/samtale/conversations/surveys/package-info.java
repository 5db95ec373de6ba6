/**
 * Asks people by e-mail how it went after an agent has ended a conversation, where the company has chosen that, and keeps what
 * they answer with the conversation (promises P03 and P36). Owns the tables survey and survey_entrypoint. Entry points:
 * {@link no.samtale.conversations.surveys.AskHowItWent}, by the clock, {@link no.samtale.conversations.surveys.AnswerSurvey},
 * behind the link of the mail, and {@link no.samtale.conversations.surveys.Surveys} to read. Never write to an address that is
 * not proved, nor a word of the conversation into the mail or the page behind its link.
 */
@NamedInterface("surveys")
@NullMarked
package no.samtale.conversations.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
