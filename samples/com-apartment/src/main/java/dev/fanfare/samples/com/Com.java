package dev.fanfare.samples.com;

/** The two calls of COM. */
interface Com {

  /**
   * {@code CoInitializeEx} for a single-threaded apartment.
   *
   * @return its HRESULT; negative if it failed, and then {@link #uninitialize} must not follow
   */
  int initialize();

  /** {@code CoUninitialize}. */
  void uninitialize();

  /** Loads the library. */
  interface Loader {

    /** Loads it; a {@link LinkageError} says that it is not there. */
    Com load();
  }
}
