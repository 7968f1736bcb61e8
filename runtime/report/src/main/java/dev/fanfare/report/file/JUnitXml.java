package dev.fanfare.report.file;

import dev.fanfare.report.data.FailureCause;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.text.DisplayText;
import dev.fanfare.runtime.result.TaskCounts;
import java.io.Writer;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes JUnit XML in Surefire's dialect: the run is a suite, each task a test case, its step the
 * class. A task whose recorded success was reused says so in its output. FAILED is a failure,
 * TIMED_OUT an error, SKIPPED and CANCELLED are skipped; every attempt before the one that
 * succeeded is a {@code flakyFailure}.
 *
 * @see <a
 *     href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">
 *     Surefire's schema</a>
 */
final class JUnitXml {

  private static final int LONGEST_INPUT = 1_000;

  private final RunData run;
  private final XMLStreamWriter out;

  private JUnitXml(RunData run, XMLStreamWriter out) {
    this.run = run;
    this.out = out;
  }

  static void write(RunData run, Writer target) throws XMLStreamException {
    XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    new JUnitXml(run, out).suite();
    out.writeEndDocument();
    out.flush();
  }

  private void suite() throws XMLStreamException {
    TaskCounts counts = run.counts();
    out.writeStartElement("testsuite");
    attribute("name", run.info().bot());
    attribute("time", seconds(run.info().duration()));
    attribute("tests", Integer.toString(counts.total()));
    attribute("errors", Integer.toString(counts.timedOut()));
    attribute("skipped", Integer.toString(counts.skipped() + counts.cancelled()));
    attribute("failures", Integer.toString(counts.failed()));
    properties();
    for (int task = 0; task < run.tasks().size(); task++) {
      testCase(run.tasks(), task);
    }
    out.writeCharacters("\n");
    out.writeEndElement();
  }

  private void properties() throws XMLStreamException {
    out.writeCharacters("\n  ");
    out.writeStartElement("properties");
    property("fanfare.run", run.info().id());
    property("fanfare.seed", Long.toString(run.info().seed()));
    property("fanfare.workers", Integer.toString(run.info().workers()));
    property("java.version", run.environment().java());
    if (run.info().digest() != null) {
      property("fanfare.digest", run.info().digest());
    }
    out.writeCharacters("\n  ");
    out.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    out.writeCharacters("\n    ");
    out.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void testCase(TaskTable tasks, int task) throws XMLStreamException {
    out.writeCharacters("\n  ");
    out.writeStartElement("testcase");
    attribute("name", tasks.id(task));
    attribute("classname", run.info().botClass() + "." + run.steps().get(tasks.step(task)).name());
    attribute("time", seconds(tasks.running(task)));
    switch (tasks.state(task)) {
      case FAILED -> failure("failure", tasks, task);
      case TIMED_OUT -> failure("error", tasks, task);
      case SKIPPED -> skipped(tasks.blamed(task));
      case CANCELLED -> {
        out.writeEmptyElement("skipped");
        attribute("message", "the run ended before it could");
      }
      case SUCCEEDED -> succeeded(tasks, task);
    }
    out.writeEndElement();
  }

  /** The stack is that of the cause's first task: no other is kept. */
  private void failure(String element, TaskTable tasks, int task) throws XMLStreamException {
    FailureCause cause = cause(tasks, task);
    out.writeStartElement(element);
    String message = tasks.message(task);
    attribute("message", (message == null ? "" : message) + attempts(tasks.attempts(task)));
    attribute("type", cause == null ? "unknown" : cause.type());
    String about = tasks.about(task);
    if (!about.isEmpty()) {
      out.writeCharacters(clean("for " + DisplayText.line(about, LONGEST_INPUT) + "\n"));
    }
    if (cause != null) {
      boolean own = cause.firstTask() == task;
      out.writeCharacters(
          clean(own ? cause.trace() : "same cause as " + tasks.id(cause.firstTask())));
    }
    out.writeEndElement();
  }

  private @Nullable FailureCause cause(TaskTable tasks, int task) {
    return tasks.cause(task) < 0 ? null : run.causes().get(tasks.cause(task));
  }

  private static String attempts(int attempts) {
    return attempts > 1 ? " (" + attempts + " attempts)" : "";
  }

  private void skipped(int blamed) throws XMLStreamException {
    out.writeEmptyElement("skipped");
    attribute("message", blamed < 0 ? "" : "because of " + run.tasks().id(blamed));
  }

  private void succeeded(TaskTable tasks, int task) throws XMLStreamException {
    if (tasks.reused(task)) {
      out.writeStartElement("system-out");
      out.writeCharacters("not called: a recorded success was reused");
      out.writeEndElement();
    } else {
      flaky(tasks.attempts(task));
    }
  }

  private void flaky(int attempts) throws XMLStreamException {
    for (int attempt = 1; attempt < attempts; attempt++) {
      out.writeStartElement("flakyFailure");
      attribute("message", "attempt " + attempt + " of " + attempts + " failed");
      attribute("type", "retried");
      out.writeStartElement("stackTrace");
      out.writeEndElement();
      out.writeEndElement();
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, clean(value));
  }

  private static String seconds(long nanos) {
    return BigDecimal.valueOf(Math.max(0, nanos) / 1_000_000, 3).toPlainString();
  }

  /** XML 1.0 has no place for most control characters, not even escaped. */
  private static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isXml(text.charAt(i))) {
        return text.chars()
            .map(c -> isXml((char) c) ? c : '\ufffd')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean isXml(char c) {
    return c >= ' ' ? c < '\ufffe' : c == '\n' || c == '\t' || c == '\r';
  }
}
