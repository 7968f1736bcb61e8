/**
 * Transactions on SQLite and PostgreSQL: connections, dialects, errors, migrations. Knows no table
 * but {@code ff_meta}; the other packages of the module bring their own.
 */
@NullMarked
package dev.fanfare.store.db;

import org.jspecify.annotations.NullMarked;
