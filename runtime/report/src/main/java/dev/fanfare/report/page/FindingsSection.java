package dev.fanfare.report.page;

import dev.fanfare.report.findings.RunFinding;
import dev.fanfare.report.text.DisplayText;
import java.io.IOException;

/** The section of findings, in sentences. */
final class FindingsSection implements PageSection {

  @Override
  public String title() {
    return "What stands out";
  }

  @Override
  public String anchor() {
    return "findings";
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    html.open("ol.findings");
    for (RunFinding finding : content.findings()) {
      html.open("li." + css(finding));
      html.element("p.kind", PageParts.word(finding.kind()));
      html.open("p.fact");
      fact(content, finding, html);
      html.close();
      if (!finding.advice().isEmpty()) {
        html.open("p.advice").text(finding.advice());
        if (finding.cost() > 0) {
          html.open("span.cost").text("worth up to " + DisplayText.time(finding.cost())).close();
        }
        html.close();
      }
      html.close().line();
    }
    html.close();
  }

  /** The sentence; its task is a link, where it stands or behind it. */
  private static void fact(PageContent content, RunFinding finding, HtmlWriter html)
      throws IOException {
    String sentence = finding.sentence();
    if (finding.task() < 0) {
      html.text(sentence);
      return;
    }
    String id = content.run().tasks().id(finding.task());
    int at = sentence.indexOf(id);
    html.text(at < 0 ? sentence + " " : sentence.substring(0, at));
    PageParts.task(content, finding.task(), html);
    html.text(at < 0 ? "" : sentence.substring(at + id.length()));
  }

  private static String css(RunFinding finding) {
    return switch (finding.kind()) {
      case TIME -> "note";
      case FAILURES -> "bad";
      default -> "warn";
    };
  }
}
