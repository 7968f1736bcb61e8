const ROW = 30, HEAD = 34, TALLEST = 8e6;

/** The columns of the table of all tasks: how each is shown, and what it is sorted by. */
function taskColumns(run) {
  return [
    { title: "task", sort: (task) => task, show: (task) => run.id(task) },
    { title: "step", sort: (task) => run.stepOf[task], show: (task) => run.steps[run.stepOf[task]].name },
    { title: "state", sort: (task) => run.state[task], show: (task) => stateWord(run.state[task]) },
    { title: "attempts", n: true, sort: (task) => run.attempts[task], show: (task) => number(run.attempts[task]) },
    { title: "worker", n: true, sort: (task) => run.worker[task] + 1, show: (task) => run.workerName(task) },
    { title: "started", n: true, sort: (task) => run.start[task], show: (task) => time(run.start[task]) },
    { title: "queued", n: true, sort: (task) => run.queued(task), show: (task) => time(run.queued(task)) },
    { title: "ran", n: true, sort: (task) => run.running(task), show: (task) => time(run.running(task)) },
    { title: "rested", n: true, sort: (task) => run.rested(task), show: (task) => run.attempts[task] > 1 ? time(run.rested(task)) : "–" },
  ];
}

/** The table of all tasks: only the rows in sight are there. */
class Tasks {
  constructor(run, open) {
    this.run = run;
    this.open = open;
    this.columns = taskColumns(run);
    this.grid = byId("tasks-grid");
    this.body = this.grid.querySelector(".grid-body");
    this.filter = byId("tasks-filter");
    this.step = byId("tasks-step");
    this.state = byId("tasks-state");
    this.output = byId("tasks-count");
    this.sortedBy = this.columns[0];
    this.descending = false;
    this.selected = -1;
    this.pool = [];
    this.drawHead();
    this.listen();
    this.update();
  }

  drawHead() {
    const head = this.grid.querySelector(".grid-head");
    for (const column of this.columns) {
      column.button = element("button", { type: "button", textContent: column.title, className: column.n ? "n" : "", role: "columnheader" });
      column.button.addEventListener("click", () => this.sortBy(column));
      head.append(column.button);
    }
  }

  sortBy(column) {
    this.descending = this.sortedBy === column ? !this.descending : Boolean(column.n);
    this.sortedBy = column;
    this.update();
  }

  /** Finds the tasks that pass the filter, in their order. */
  update() {
    const start = performance.now();
    let tasks = this.matching();
    if (this.sortedBy !== this.columns[0] || this.descending) {
      tasks = sorted(tasks, this.sortedBy.sort, this.descending);
    }
    this.tasks = tasks;
    for (const column of this.columns) {
      if (column === this.sortedBy) {
        column.button.setAttribute("aria-sort", this.descending ? "descending" : "ascending");
      } else {
        column.button.removeAttribute("aria-sort");
      }
    }
    this.output.textContent = tasks.length === this.run.size
      ? count(tasks.length, "task") : number(tasks.length) + " of " + count(this.run.size, "task");
    this.height = Math.min(TALLEST, tasks.length * ROW);
    this.body.style.height = this.height + "px";
    this.grid.setAttribute("aria-rowcount", tasks.length);
    this.grid.scrollTop = 0;
    this.draw();
    performance.measure("fanfare-filter", { start, end: performance.now() });
  }

  matching() {
    const { run } = this;
    const wanted = this.filter.value.trim().toLowerCase();
    const state = this.state.value;
    const step = this.step.value === "" ? null : run.steps[Number(this.step.value)];
    const first = step ? step.first : 0;
    const end = step ? step.first + step.count : run.size;
    const found = new Int32Array(end - first);
    let size = 0;
    for (let task = first; task < end; task++) {
      if (this.inState(task, state) && (wanted === "" || this.says(task, wanted))) {
        found[size++] = task;
      }
    }
    return found.slice(0, size);
  }

  inState(task, state) {
    return state === "" || (state === "RETRIED" ? this.run.attempts[task] > 1 : STATES[this.run.state[task]] === state);
  }

  says(task, wanted) {
    return this.run.id(task).toLowerCase().includes(wanted)
      || (this.run.failed(task) && this.run.failure(task).toLowerCase().includes(wanted));
  }

  /** How far down the rows are for a place of the scroll bar; taller tables than a browser can are squeezed. */
  offset() {
    const view = this.grid.clientHeight - HEAD;
    const real = this.tasks.length * ROW;
    const reach = this.height - view;
    return reach <= 0 ? 0 : (this.grid.scrollTop / reach) * (real - view);
  }

  scrollTo(index) {
    const view = this.grid.clientHeight - HEAD;
    const top = index * ROW;
    const offset = this.offset();
    const wanted = top < offset ? top : top + ROW > offset + view ? top + ROW - view : offset;
    const real = this.tasks.length * ROW;
    if (real > view) {
      this.grid.scrollTop = (wanted / (real - view)) * (this.height - view);
    }
    this.draw();
  }

  draw() {
    const offset = this.offset();
    const first = Math.max(0, Math.floor(offset / ROW));
    const shown = Math.min(this.tasks.length - first, Math.ceil(this.grid.clientHeight / ROW) + 1);
    while (this.pool.length < shown) {
      this.pool.push(this.newRow());
    }
    this.pool.forEach((row, i) => {
      row.hidden = i >= shown;
      if (i < shown) {
        row.style.top = this.grid.scrollTop + (first + i) * ROW - offset + "px";
        this.fill(row, first + i);
      }
    });
  }

  newRow() {
    const row = element("div", { className: "grid-row", role: "row" });
    row.append(...this.columns.map((column) => element("span", { role: "gridcell", className: column.n ? "n" : "" })));
    row.addEventListener("click", () => this.select(Number(row.dataset.index), true));
    this.body.append(row);
    return row;
  }

  fill(row, index) {
    const task = this.tasks[index];
    row.dataset.index = index;
    row.setAttribute("aria-rowindex", index + 1);
    row.setAttribute("aria-selected", index === this.selected);
    this.columns.forEach((column, i) => (row.children[i].textContent = column.show(task)));
    row.children[0].title = this.run.id(task);
    row.children[1].prepend(dot(this.run.stepOf[task]));
    row.children[2].className = stateClass(this.run.state[task]);
    row.children[3].className = this.run.attempts[task] > 1 ? "n warn" : "n";
  }

  select(index, andOpen) {
    this.selected = Math.max(0, Math.min(this.tasks.length - 1, index));
    this.scrollTo(this.selected);
    if (andOpen && this.tasks.length > 0) {
      this.open(this.tasks[this.selected]);
    }
  }

  listen() {
    let waiting = 0;
    this.filter.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.changed(), 120);
    });
    this.step.addEventListener("change", () => this.changed());
    this.state.addEventListener("change", () => this.changed());
    this.grid.addEventListener("scroll", () => this.draw(), { passive: true });
    this.grid.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !event.target.matches("input, select, textarea")) {
        event.preventDefault();
        this.filter.focus();
      }
    });
    new ResizeObserver(() => this.draw()).observe(this.grid);
  }

  changed() {
    this.selected = -1;
    this.update();
  }

  key(event) {
    const page = Math.floor((this.grid.clientHeight - HEAD) / ROW) - 1;
    const to = {
      ArrowDown: this.selected + 1,
      ArrowUp: this.selected - 1,
      PageDown: this.selected + page,
      PageUp: this.selected - page,
      Home: 0,
      End: this.tasks.length - 1,
      Enter: this.selected,
    }[event.key];
    if (to !== undefined && event.target === this.grid) {
      event.preventDefault();
      this.select(to, event.key === "Enter");
    }
  }
}
