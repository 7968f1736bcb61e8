package dev.fanfare.runtime.internal.digest;

/**
 * The first byte of every encoded value: what it is. The order is part of the digest's definition:
 * new tags go to the end.
 */
enum TypeTag {
  NULL,
  BOOLEAN,
  BYTE,
  SHORT,
  CHAR,
  INT,
  LONG,
  FLOAT,
  DOUBLE,
  TEXT,
  ENUM,
  RECORD,
  LIST,
  SET,
  MAP,
  ARRAY,
  OPTIONAL,
  BIG_INTEGER,
  BIG_DECIMAL,
  /** Of a class whose text says all: times, {@code UUID}, {@code URI} and their kind. */
  TEXTUAL,
  PATH,
  CLASS,
  THROWABLE,
  /** Of a class of the user's that is no record. */
  BEAN,
  /** Of a class that tells nothing. */
  OPAQUE,
  /** A value that holds itself: how many values further out it is. */
  CYCLE,
  /** Held by more values than are looked into. */
  TOO_DEEP,
  /** A {@code Map.Entry}. */
  ENTRY
}
