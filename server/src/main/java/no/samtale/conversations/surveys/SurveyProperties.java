package no.samtale.conversations.surveys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are asked how it went.
 *
 * @param after how long after the end of a conversation: long enough for it to go on if something was forgotten
 */
@ConfigurationProperties("samtale.survey")
record SurveyProperties(@DefaultValue("1h") Duration after) {}
