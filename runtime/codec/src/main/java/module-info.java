/** Values by their declared type to JSON and back. */
module dev.fanfare.codec {
  requires transitive dev.fanfare.core;
  requires transitive tools.jackson.databind;
  requires com.fasterxml.jackson.annotation;
  requires org.objectweb.asm;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports dev.fanfare.codec;
  exports dev.fanfare.codec.bytecode;
}
