package dev.fanfare.cassette;

/** The way in which a cassette is used. */
public enum CassetteMode {
  /** Makes all calls and writes a new file; one that is there is replaced when the run ends. */
  RECORD,
  /** Makes no call: one that is not in the file fails its task. Writes nothing. */
  REPLAY,
  /** Answers what is in the file; makes the other calls and adds them. */
  AUTO
}
