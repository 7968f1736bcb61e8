/**
 * The engine's journal and recovery on a store: what a run hands over becomes rows, and rows become
 * recorded successes again.
 */
@NullMarked
package dev.fanfare.store.journal;

import org.jspecify.annotations.NullMarked;
