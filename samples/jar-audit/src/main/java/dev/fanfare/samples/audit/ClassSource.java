package dev.fanfare.samples.audit;

import java.io.IOException;
import java.util.List;

/** Where class files come from. Implementations may be used by many threads at the same time. */
interface ClassSource {

  /** All class files, by module and path, in an order that is the same every time. */
  List<ClassFile> list() throws IOException;

  /** The bytes of one of them. */
  byte[] read(ClassFile file) throws IOException;
}
