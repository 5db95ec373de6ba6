/**
 * Customers whom a company's own site vouches for, by a token that it signs (RFC 7519). Owns the table identity_key. Entry
 * points: {@link no.samtale.contacts.customers.VouchedCustomers}, which reads such a token, and
 * {@link no.samtale.contacts.CustomerNumbers}, which finds the contact. Why so: docs/adr/0014. Never take a
 * customer's number from anything that is not signed.
 */
@NamedInterface("customers")
@NullMarked
package no.samtale.contacts.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
