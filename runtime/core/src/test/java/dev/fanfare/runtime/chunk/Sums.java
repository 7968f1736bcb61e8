package dev.fanfare.runtime.chunk;

/** A bot of three steps. */
final class Sums {}
