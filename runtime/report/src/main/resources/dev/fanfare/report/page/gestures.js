/** What a pointer, a wheel and keys do to a timeline. */
class Gestures {
  constructor(timeline, open) {
    this.timeline = timeline;
    this.open = open;
    this.box = timeline.box;
    this.selection = this.box.querySelector(".select");
    this.tip = this.box.querySelector(".tip");
    this.drag = null;
    this.listen();
  }

  listen() {
    const { box, timeline } = this;
    box.addEventListener("pointerdown", (event) => this.press(event));
    box.addEventListener("pointermove", (event) => this.move(event));
    box.addEventListener("pointerup", (event) => this.release(event));
    box.addEventListener("pointercancel", () => this.end());
    box.addEventListener("pointerleave", () => (this.tip.hidden = true));
    box.addEventListener("dblclick", () => timeline.showAll());
    box.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    box.addEventListener("keydown", (event) => this.key(event));
    const commands = { in: () => timeline.zoom(0.5), out: () => timeline.zoom(2), all: () => timeline.showAll() };
    for (const button of document.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", commands[button.dataset.zoom]);
    }
  }

  at(event) {
    const bounds = this.box.getBoundingClientRect();
    return [event.clientX - bounds.left, event.clientY - bounds.top];
  }

  press(event) {
    const { from, to } = this.timeline;
    const pans = event.shiftKey || event.pointerType === "touch";
    this.drag = { x: this.at(event)[0], moved: false, pans, from, to };
    this.box.setPointerCapture(event.pointerId);
  }

  move(event) {
    const { drag, timeline } = this;
    const [x, y] = this.at(event);
    if (!drag) {
      this.hover(x, y);
    } else if (drag.moved || Math.abs(x - drag.x) > 4) {
      drag.moved = true;
      this.tip.hidden = true;
      if (drag.pans) {
        const by = (drag.x - x) / timeline.scale;
        timeline.show(drag.from + by, drag.to + by);
      } else {
        this.selection.hidden = false;
        this.selection.style.left = Math.max(GUTTER, Math.min(x, drag.x)) + "px";
        this.selection.style.width = Math.abs(x - Math.max(GUTTER, drag.x)) + "px";
      }
    }
  }

  release(event) {
    const { timeline } = this;
    const [x, y] = this.at(event);
    const drag = this.end();
    if (drag && drag.moved && !drag.pans) {
      timeline.show(timeline.timeAt(Math.min(x, drag.x)), timeline.timeAt(Math.max(x, drag.x)));
    } else if (drag && !drag.moved && timeline.taskAt(x, y) >= 0) {
      this.open(timeline.taskAt(x, y));
    }
  }

  end() {
    const drag = this.drag;
    this.drag = null;
    this.selection.hidden = true;
    return drag;
  }

  wheel(event) {
    const { timeline } = this;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      timeline.zoom(Math.exp(Math.sign(event.deltaY) * 0.25), timeline.timeAt(this.at(event)[0]));
    } else if (event.shiftKey) {
      event.preventDefault();
      timeline.move(Math.sign(event.deltaY || event.deltaX) * 0.1);
    }
  }

  key(event) {
    const { timeline } = this;
    const actions = {
      ArrowLeft: () => timeline.move(-0.2),
      ArrowRight: () => timeline.move(0.2),
      "+": () => timeline.zoom(0.5),
      "=": () => timeline.zoom(0.5),
      "-": () => timeline.zoom(2),
      0: () => timeline.showAll(),
    };
    const action = actions[event.key];
    if (action && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  }

  /** Says in a few words what is under the pointer. */
  hover(x, y) {
    const { tip, timeline } = this;
    const { run } = timeline;
    const task = timeline.taskAt(x, y);
    tip.hidden = task < 0;
    if (task < 0) {
      return;
    }
    const tries = run.attempts[task] > 1 ? ", " + count(run.attempts[task], "attempt") : "";
    const failure = run.failed(task) ? "\n" + run.failure(task).slice(0, 200) : "";
    tip.replaceChildren(
      element("b", { textContent: run.id(task) }),
      stateWord(run.state[task]) + " after " + time(run.running(task)) + tries + failure);
    const left = x + 14 + tip.offsetWidth > timeline.width ? x - 14 - tip.offsetWidth : x + 14;
    tip.style.left = Math.max(0, left) + "px";
    tip.style.top = y + 16 + "px";
  }
}
