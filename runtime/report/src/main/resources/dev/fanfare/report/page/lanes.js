/** How bad what a pixel shows is: the worst wins. */
const FINE = 1, CANCELLED_MARK = 2, RETRIED_MARK = 3, FAILED_MARK = 4;

/** The tasks of every worker in the order of their starts. Those of a worker do not overlap. */
class Lanes {
  constructor(run) {
    this.run = run;
    this.count = run.workers;
    const from = new Int32Array(this.count + 1);
    for (let task = 0; task < run.size; task++) {
      if (run.worker[task] >= 0 && run.worker[task] < this.count) {
        from[run.worker[task] + 1]++;
      }
    }
    for (let worker = 0; worker < this.count; worker++) {
      from[worker + 1] += from[worker];
    }
    const order = new Int32Array(from[this.count]);
    const next = from.slice();
    for (let task = 0; task < run.size; task++) {
      if (run.worker[task] >= 0 && run.worker[task] < this.count) {
        order[next[run.worker[task]]++] = task;
      }
    }
    for (let worker = 0; worker < this.count; worker++) {
      const lane = order.subarray(from[worker], from[worker + 1]);
      if (!isSorted(lane, run.start)) {
        lane.set(sorted(lane, (task) => run.start[task]));
      }
    }
    this.from = from;
    this.order = order;
  }

  /** Where the first task of a worker stands that ends at a time or later. */
  firstEnding(worker, time) {
    let low = this.from[worker];
    let high = this.from[worker + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.run.end[this.order[middle]] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  mark(task) {
    const run = this.run;
    return run.failed(task) ? FAILED_MARK
      : run.attempts[task] > 1 ? RETRIED_MARK
      : run.state[task] === CANCELLED ? CANCELLED_MARK : FINE;
  }
}

function isSorted(tasks, value) {
  for (let i = 1; i < tasks.length; i++) {
    if (value[tasks[i - 1]] > value[tasks[i]]) {
      return false;
    }
  }
  return true;
}
