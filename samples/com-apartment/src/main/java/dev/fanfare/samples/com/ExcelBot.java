package dev.fanfare.samples.com;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Threads;
import java.util.List;

/**
 * Works in COM apartments, as the automation of Office needs it. Runs on Windows; elsewhere it says
 * so at the start.
 *
 * <pre>java -jar com-apartment.jar --set books=a.xlsx,b.xlsx</pre>
 */
@Bot(threadSetup = ComApartment.class, threads = Threads.PLATFORM)
public final class ExcelBot {

  /** Yields the workbooks. */
  @Phase(order = 1)
  List<String> books(
      @Param(defaultValue = "a.xlsx,b.xlsx", help = "The workbooks.") List<String> books) {
    return books;
  }

  /** Called on a thread that is in an apartment: COM objects can be made here. */
  @Phase(order = 2)
  String open(String book) {
    return book + " on " + Thread.currentThread().getName();
  }
}
