/**
 * What people ask for about their own data (GDPR Art. 12 to 22), with the clock that the law sets. Owns the tables
 * subject_request and request_step. Entry points: {@link no.samtale.privacy.requests.OpenRequest} for whoever takes a request
 * in, {@link no.samtale.privacy.requests.HandleRequest} for what becomes of it. Periods, grounds and letters are data in
 * register/law. Never let a clock start anew: it counts from receipt, whatever happens.
 */
@NamedInterface("requests")
@NullMarked
package no.samtale.privacy.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
