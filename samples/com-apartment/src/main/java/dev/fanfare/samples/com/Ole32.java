package dev.fanfare.samples.com;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;

/** COM as Windows has it, through JNA. Loaded only where it is used. */
final class Ole32 implements Com {

  private static final int COINIT_APARTMENTTHREADED = 0x2;

  private final Function initialize;
  private final Function uninitialize;

  Ole32() {
    NativeLibrary library = NativeLibrary.getInstance("ole32");
    initialize = library.getFunction("CoInitializeEx");
    uninitialize = library.getFunction("CoUninitialize");
  }

  @Override
  public int initialize() {
    return initialize.invokeInt(new Object[] {null, COINIT_APARTMENTTHREADED});
  }

  @Override
  public void uninitialize() {
    uninitialize.invokeVoid(new Object[0]);
  }
}
