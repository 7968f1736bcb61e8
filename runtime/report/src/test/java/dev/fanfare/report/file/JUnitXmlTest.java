package dev.fanfare.report.file;

import static dev.fanfare.report.FakeTask.cancelled;
import static dev.fanfare.report.FakeTask.skipped;
import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.FakeRun;
import dev.fanfare.report.FakeTask;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.TaskTimeoutException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class JUnitXmlTest {

  private static final List<FakeTask> TASKS =
      List.of(
          took(1),
          took(2).attempts(3, 10),
          took(3)
              .failed(new IllegalStateException("bad \u0000 <\u001b[31m> & \"it\""))
              .attempts(2, 1)
              .inputs("a<b"),
          took(4).failed(new TaskTimeoutException("s[3] ran past 1s")),
          skipped("s[2]"),
          cancelled(),
          took(3).failed(new IllegalStateException("bad \u0000 <\u001b[31m> & \"it\"")));

  @Test
  void isValidToSurefiresOwnSchema() throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(JUnitXmlTest.class.getResource("/surefire/surefire-test-report.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml())));
  }

  @Test
  void countsAsSurefireDoes() throws Exception {
    Element suite = document().getDocumentElement();

    assertEquals("7", suite.getAttribute("tests"));
    assertEquals("2", suite.getAttribute("failures"));
    assertEquals("1", suite.getAttribute("errors"));
    assertEquals("2", suite.getAttribute("skipped"));
    assertEquals(7, suite.getElementsByTagName("testcase").getLength());
  }

  @Test
  void everyAttemptBeforeTheLastIsAFlakyFailure() throws Exception {
    NodeList flaky = document().getElementsByTagName("flakyFailure");

    assertEquals(2, flaky.getLength());
    Element second = (Element) flaky.item(1);
    assertEquals("attempt 2 of 3 failed", second.getAttribute("message"));
    assertEquals("s[1]", ((Element) second.getParentNode()).getAttribute("name"));
  }

  @Test
  void aFailureHasItsMessageAndTheFirstOfACauseItsStack() throws Exception {
    NodeList failures = document().getElementsByTagName("failure");

    Element first = (Element) failures.item(0);
    assertEquals("bad \ufffd <\ufffd[31m> & \"it\" (2 attempts)", first.getAttribute("message"));
    assertTrue(first.getTextContent().contains("at " + JUnitXmlTest.class.getName()));
    assertTrue(first.getTextContent().startsWith("for \"a<b\"\njava.lang.Ill"));
    assertEquals("same cause as s[2]", failures.item(1).getTextContent());
  }

  private static Document document() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml())));
  }

  private static String xml() throws Exception {
    StringWriter text = new StringWriter();
    RunData run = RunData.of(FakeRun.of("b", 2).step("s", TASKS.size(), TASKS::get).report());
    JUnitXml.write(run, text);
    return text.toString();
  }
}
