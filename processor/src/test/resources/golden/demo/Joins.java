package demo;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Cross;
import dev.fanfare.api.From;
import dev.fanfare.api.Phase;
import java.util.List;
import java.util.stream.Stream;

/** Joins by lineage, of streams that branch and meet again; combinations; unions. */
@Bot
class Joins {

  record Doc(int id) {}

  record Part(int doc, int number) {}

  record Title(int doc) {}

  record Checked(Part part) {}

  record Rule(String name) {}

  record Pair(String left, String right) {}

  @Phase(order = 1)
  List<Doc> docs() {
    return List.of(new Doc(0), new Doc(1), new Doc(2));
  }

  @Phase(order = 1)
  List<Rule> rules() {
    return List.of(new Rule("long"), new Rule("short"));
  }

  @Phase(order = 2)
  List<Part> parts(Doc doc) {
    return Stream.iterate(0, i -> i < doc.id(), i -> i + 1).map(i -> new Part(doc.id(), i)).toList();
  }

  @Phase(order = 2)
  Title title(Doc doc) {
    return new Title(doc.id());
  }

  @Phase(order = 3)
  Checked check(Part part) {
    return new Checked(part);
  }

  @Phase(order = 4)
  String diamond(Title title, Checked checked, Part part, Doc doc) {
    return title + " " + checked + " " + part + " " + doc;
  }

  @Phase(order = 4)
  @Cross
  Pair crossed(Title title, Rule rule) {
    return new Pair(title.toString(), rule.toString());
  }

  @Phase(order = 4)
  @Cross
  Pair pairs(Rule left, Rule right) {
    return new Pair(left.name(), right.name());
  }

  @Phase(order = 5)
  String union(@From({"crossed", "pairs"}) Pair pair) {
    return pair.left() + "/" + pair.right();
  }

  @Phase(order = 6)
  String meet(@From({"crossed", "pairs"}) Pair pair, @From("union") String text) {
    return text + "=" + pair.right();
  }

  @Phase(order = 7)
  List<String> last(@From({"diamond", "meet"}) List<String> all) {
    return all;
  }
}
