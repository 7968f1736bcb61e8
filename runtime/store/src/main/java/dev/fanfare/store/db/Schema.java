package dev.fanfare.store.db;

import java.util.List;
import java.util.Objects;

/**
 * The tables of one part of the store, as the list of migrations that make them. A database that
 * has had the first n is brought forward by the rest; n is its version of the part. Within a major
 * version migrations only add.
 *
 * <p>Statements may hold the words {@code {int}}, {@code {blob}}, {@code {id}} (a primary key that
 * the database numbers from 1, never twice) and {@code {strict}} (at the end of a table), which
 * differ between the dialects.
 *
 * @param part the part's name, such as {@code runs}; in {@code ff_meta} as {@code schema.runs}
 * @param migrations each a list of statements
 */
public record Schema(String part, List<List<String>> migrations) {

  /** Copies the migrations. */
  public Schema {
    Objects.requireNonNull(part, "part");
    migrations = migrations.stream().map(List::copyOf).toList();
  }

  /** The version that this program knows: the number of migrations. */
  int version() {
    return migrations.size();
  }

  String key() {
    return "schema." + part;
  }
}
