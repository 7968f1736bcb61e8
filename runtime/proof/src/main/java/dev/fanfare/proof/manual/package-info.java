/**
 * A world that stands still: each step of a worker and each timer is somebody's call. A model
 * checker calls them from its threads, and so decides what comes first inside the engine.
 */
@NullMarked
package dev.fanfare.proof.manual;

import org.jspecify.annotations.NullMarked;
