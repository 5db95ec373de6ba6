/** The page behind the links of mails. */
@NullMarked
package no.samtale.privacy.suppression.web;

import org.jspecify.annotations.NullMarked;
