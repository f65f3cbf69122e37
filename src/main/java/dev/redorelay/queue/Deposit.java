package dev.redorelay.queue;

import java.time.Instant;

/**
 * A letter, and what became of it before it is put into the queue.
 *
 * @param dead whether it is a dead letter: Redo will never take it as it is
 * @param attempts how many requests were sent for it
 * @param reason why it was not delivered, for an operator; nothing that it says
 * @param at when that was
 */
public record Deposit(Letter letter, boolean dead, int attempts, String reason, Instant at) {}
