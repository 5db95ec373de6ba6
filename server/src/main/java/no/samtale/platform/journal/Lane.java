package no.samtale.platform.journal;

import no.samtale.platform.AccountId;

/** What one reader at a time reads: a shard of an account's journal, for a consumer. */
record Lane(String consumer, AccountId account, int shard) {}
