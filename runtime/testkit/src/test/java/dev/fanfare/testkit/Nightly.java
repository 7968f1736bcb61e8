package dev.fanfare.testkit;

import java.util.List;

/** A bot as a user would write it. Its orchestrator is written by hand, as the processor would. */
class Nightly {

  /** One call, yields the files. */
  List<String> files(List<String> files) {
    return files;
  }

  /** One call per file. */
  String fetch(String file) {
    return "content of " + file;
  }

  /** One call. */
  int total(List<String> contents) {
    return contents.stream().mapToInt(String::length).sum();
  }
}
