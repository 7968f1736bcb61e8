/** What a store gives to its readers, and how it says that it cannot. Knows no database. */
@NullMarked
package dev.fanfare.store.record;

import org.jspecify.annotations.NullMarked;
