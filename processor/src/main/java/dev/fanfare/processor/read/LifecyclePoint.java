package dev.fanfare.processor.read;

import dev.fanfare.api.AfterRun;
import dev.fanfare.api.AfterTask;
import dev.fanfare.api.BeforeRun;
import dev.fanfare.api.BeforeTask;
import java.lang.annotation.Annotation;

/** The moment at which a lifecycle method is called. The names are those of the runtime. */
public enum LifecyclePoint {
  /** Once, before the first phase. */
  BEFORE_RUN(BeforeRun.class),
  /** Once, when the run has ended. */
  AFTER_RUN(AfterRun.class),
  /** Before every attempt. */
  BEFORE_TASK(BeforeTask.class),
  /** After every attempt. */
  AFTER_TASK(AfterTask.class);

  /** The report that a method may take after the run. */
  public static final String RUN_REPORT = "dev.fanfare.runtime.result.RunReport";

  private final Class<? extends Annotation> annotation;

  LifecyclePoint(Class<? extends Annotation> annotation) {
    this.annotation = annotation;
  }

  /** Returns the annotation that says so. */
  public Class<? extends Annotation> annotation() {
    return annotation;
  }

  /** Returns the annotation as the user writes it. */
  public String text() {
    return "@" + annotation.getSimpleName();
  }
}
