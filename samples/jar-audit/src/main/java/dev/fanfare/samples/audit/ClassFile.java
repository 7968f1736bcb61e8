package dev.fanfare.samples.audit;

/**
 * A class file to read.
 *
 * @param module the module or jar it belongs to
 * @param packageName its package, with dots; empty for the unnamed one
 * @param path its path in the module or jar, with slashes
 */
record ClassFile(String module, String packageName, String path) {

  static ClassFile of(String module, String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    return new ClassFile(module, folder.replace('/', '.'), path);
  }
}
