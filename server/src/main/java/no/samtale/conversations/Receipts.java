package no.samtale.conversations;

/** How far each side has received and read, as seqs; 0 is nothing yet. */
public record Receipts(long visitorDelivered, long visitorRead, long agentDelivered, long agentRead) {}
