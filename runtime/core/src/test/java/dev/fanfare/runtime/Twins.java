package dev.fanfare.runtime;

/** A class of two bots. */
final class Twins {}
