package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The table {@code ff_meta}: what the database is, and how far each part's tables have come. */
public final class MetaTable {

  static final Schema SCHEMA =
      new Schema(
          "meta", List.of(List.of("create table ff_meta (k text primary key, v text) {strict}")));

  private static final int KEY_BYTES = 16;
  private static final String LEASE_MILLIS = "15000";

  private MetaTable() {}

  /** Returns a value; empty if there is none. */
  public static Optional<String> value(Transaction transaction, String key) throws SQLException {
    return transaction.first("select v from ff_meta where k = ?", row -> row.getString(1), key);
  }

  /** Sets a value. */
  public static void set(Transaction transaction, String key, String value) throws SQLException {
    transaction.update(
        "insert into ff_meta (k, v) values (?, ?) on conflict (k) do update set v = excluded.v",
        key,
        value);
  }

  static boolean isCurrent(Transaction transaction, ConnectionSource source, Schema schema)
      throws SQLException {
    return version(transaction, source, schema) == schema.version();
  }

  static void migrate(Transaction transaction, ConnectionSource source, Schema schema)
      throws SQLException {
    source.dialect().lockSchema(transaction);
    int from = version(transaction, source, schema);
    if (from == schema.version()) {
      return;
    }
    for (List<String> migration : schema.migrations().subList(from, schema.version())) {
      for (String statement : migration) {
        transaction.execute(source.dialect().ddl(statement));
      }
    }
    set(transaction, schema.key(), String.valueOf(schema.version()));
    if (schema.equals(SCHEMA)) {
      describe(transaction);
    }
  }

  private static void describe(Transaction transaction) throws SQLException {
    set(transaction, "store_id", random());
    set(transaction, "salt", random());
    set(transaction, "lease", LEASE_MILLIS);
    set(transaction, "created", String.valueOf(System.currentTimeMillis()));
  }

  private static String random() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns the version of the part's tables; 0 if they have not been created. */
  private static int version(Transaction transaction, ConnectionSource source, Schema schema)
      throws SQLException {
    if (!source.dialect().hasTable(transaction, "ff_meta")) {
      if (source.dialect().isForeign(transaction)) {
        throw foreign(source);
      }
      return 0;
    }
    if (schema.equals(SCHEMA) && value(transaction, "store_id").isEmpty()) {
      throw foreign(source);
    }
    Optional<String> written = value(transaction, schema.key());
    int version;
    try {
      version = written.map(Integer::parseInt).orElse(0);
    } catch (NumberFormatException e) {
      throw new StoreException(
          Problem.DAMAGED,
          "the store %s is damaged: its %s is '%s', and not a number"
              .formatted(source.place(), schema.key(), written.orElse("")),
          e);
    }
    if (version > schema.version()) {
      throw newer(transaction, source, schema, version);
    }
    return version;
  }

  private static StoreException foreign(ConnectionSource source) {
    return new StoreException(
        Problem.FOREIGN,
        "the store %s is the database of another program; name another file"
            .formatted(source.place()));
  }

  private static StoreException newer(
      Transaction transaction, ConnectionSource source, Schema schema, int version)
      throws SQLException {
    String reader = value(transaction, "min_reader").orElse("a newer version");
    return new StoreException(
        Problem.NEWER,
        "the store %s was written by a newer Fanfare (%s %s, and this one knows %s); use %s"
            .formatted(source.place(), schema.part(), version, schema.version(), reader));
  }
}
