package dev.fanfare.samples.services;

import java.math.BigDecimal;

/** The prices of a shop. A real one would ask a database or a server. */
public interface PriceList {

  /** Returns the price of one piece of an item. */
  BigDecimal priceOf(String item);
}
