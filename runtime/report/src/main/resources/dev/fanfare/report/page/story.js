const DEEPEST = 6, MOST_LINES = 60, FEW = 5;

/** The story of one task: what became of it, where it came from, what it led to. */
class Story {
  constructor(run, showInTimeline) {
    this.run = run;
    this.showInTimeline = showInTimeline;
    this.panel = byId("story");
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.panel.hidden) {
        this.close();
      }
    });
  }

  close() {
    this.panel.hidden = true;
    if (location.hash.startsWith("#task=")) {
      history.replaceState(null, "", location.pathname + location.search);
    }
    if (this.cameFrom && this.cameFrom.isConnected) {
      this.cameFrom.focus({ preventScroll: true });
    }
  }

  open(task) {
    const { run } = this;
    if (this.panel.hidden) {
      this.cameFrom = document.activeElement;
    }
    const close = element("button", { type: "button", className: "close", textContent: "✕", title: "close (Esc)", "aria-label": "Close" });
    close.addEventListener("click", () => this.close());
    this.panel.replaceChildren(
      close,
      element("h2", { textContent: run.id(task) }),
      element("p", {}, element("b", { className: stateClass(run.state[task]), textContent: stateWord(run.state[task]) }),
        this.sentence(task)),
      ...this.failure(task),
      ...this.times(task),
      ...this.json("Called with", run.input(task)),
      ...this.json("Value", run.value(task)),
      ...this.tree("Came from", task, (other) => run.parents(other), "nothing before it"),
      ...this.tree("Led to", task, (other) => run.children(other), "nothing after it"));
    this.panel.hidden = false;
    this.panel.scrollTop = 0;
    this.panel.focus({ preventScroll: true });
  }

  sentence(task) {
    const { run } = this;
    if (run.state[task] === REUSED) {
      return ": a recorded success was taken over, and it was not called";
    }
    if (run.attempts[task] === 0) {
      return "";
    }
    const tries = run.attempts[task] === 1 ? "" : " in " + count(run.attempts[task], "attempt");
    return tries + ", on " + (run.labels.has(run.worker[task]) ? "" : "worker ") + run.workerName(task) + ", step " + run.steps[run.stepOf[task]].name;
  }

  failure(task) {
    const { run } = this;
    if (run.failed(task)) {
      return [element("p", { className: "bad", textContent: run.failure(task) })];
    }
    const blamed = run.blamed.get(task);
    return blamed === undefined || blamed < 0 ? [] : [element("p", {}, "not called because of ", taskLink(run, blamed))];
  }

  times(task) {
    const { run } = this;
    const parts = [["queued", run.queued(task)], ["running", run.running(task)], ["rested", run.rested(task)]];
    const total = parts.reduce((sum, [, micros]) => sum + micros, 0);
    const bar = element("div", { className: "times" }, ...parts.map(([name, micros]) => {
      const part = element("i", { className: name, title: name + " " + time(micros) });
      part.style.width = (100 * micros) / Math.max(1, total) + "%";
      return part;
    }));
    const facts = element("dl", { className: "facts" });
    for (const [name, micros] of [["offered at", run.offered[task]], ...parts]) {
      if (name === "rested" && micros === 0) {
        continue;
      }
      facts.append(element("dt", { textContent: name }), element("dd", { textContent: time(micros) }));
    }
    if (run.worker[task] < 0) {
      return [];
    }
    const show = element("button", { type: "button", textContent: "Show in the timeline" });
    show.addEventListener("click", () => this.showInTimeline(task));
    return [bar, facts, element("p", {}, show)];
  }

  json(title, text) {
    if (text === "") {
      return [];
    }
    let shown = text;
    try {
      shown = JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      // Then as it is.
    }
    return [element("h3", { textContent: title }), element("pre", { textContent: shown, tabIndex: 0 })];
  }

  tree(title, task, next, none) {
    const budget = { lines: MOST_LINES };
    const branches = this.branches(task, next, 0, budget);
    return [element("h3", { textContent: title }),
      branches ? branches : element("p", { className: "none", textContent: none })];
  }

  /** A few by name, each with its own branches; many by the first and the last. */
  branches(task, next, depth, budget) {
    const runs = next(task);
    if (runs.length === 0 || depth === DEEPEST) {
      return null;
    }
    const branch = element("ul");
    const many = runs.reduce((sum, [, size]) => sum + size, 0) > FEW * 3;
    for (const [first, size] of runs) {
      if (budget.lines-- <= 0) {
        branch.append(element("li", { className: "none", textContent: "…" }));
        break;
      }
      if (size > FEW) {
        branch.append(element("li", {}, dot(this.run.stepOf[first]), count(size, "task") + ", ",
          taskLink(this.run, first), " to ", taskLink(this.run, first + size - 1)));
        continue;
      }
      for (let other = first; other < first + size; other++) {
        const line = element("li", {}, dot(this.run.stepOf[other]), taskLink(this.run, other),
          this.run.state[other] === SUCCEEDED ? "" : " " + stateWord(this.run.state[other]));
        const further = many ? null : this.branches(other, next, depth + 1, budget);
        if (further) {
          line.append(further);
        }
        branch.append(line);
      }
    }
    return branch;
  }
}
