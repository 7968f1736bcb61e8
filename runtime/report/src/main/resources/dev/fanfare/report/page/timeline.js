const GUTTER = 58, PHASES = 20, USE = 62, AXIS = 22, MOST_ROWS = 160;

/** The distance of the marks of the axis, in round units of time: at least so much. */
function markDistance(least) {
  const second = 1e6, minute = 60 * second, hour = 60 * minute;
  const round = [second, 2 * second, 5 * second, 10 * second, 15 * second, 30 * second,
    minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 6 * hour];
  if (least > second) {
    return round.find((distance) => distance >= least) ?? Math.ceil(least / (24 * hour)) * 24 * hour;
  }
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((n) => n * power).find((distance) => distance >= least);
}

/** How busy the workers were, and what each of them ran: a canvas, drawn anew for every change. */
class Timeline {
  constructor(run, open) {
    this.run = run;
    this.lanes = new Lanes(run);
    this.box = byId("timeline-canvas");
    this.canvas = this.box.querySelector("canvas");
    this.range = byId("timeline-range");
    this.whole = Math.max(1, run.duration, ...run.phases.map((phase) => phase.end));
    this.from = 0;
    this.to = this.whole;
    this.picked = -1;
    this.rows = Math.max(1, Math.min(MOST_ROWS, this.lanes.count));
    this.rowHeight = Math.max(3, Math.min(18, Math.floor(460 / this.rows)));
    new Gestures(this, open);
    new ResizeObserver(() => this.schedule()).observe(this.box);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.recolor());
    this.recolor();
  }

  recolor() {
    this.colors = colors();
    this.schedule();
  }

  schedule() {
    if (!this.frame) {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        const start = performance.now();
        this.draw();
        performance.measure("fanfare-frame", { start, end: performance.now() });
      });
    }
  }

  /** Shows a time; it is kept inside the run, and no shorter than 20 µs. */
  show(from, to) {
    const length = Math.min(this.whole, Math.max(20, to - from));
    this.from = Math.max(0, Math.min(this.whole - length, from));
    this.to = this.from + length;
    this.schedule();
  }

  showAll() {
    this.show(0, this.whole);
  }

  zoom(factor, at = (this.from + this.to) / 2) {
    this.show(at - (at - this.from) * factor, at + (this.to - at) * factor);
  }

  move(share) {
    const by = (this.to - this.from) * share;
    this.show(this.from + by, this.to + by);
  }

  /** Shows a task with some time around it. */
  pick(task) {
    this.picked = task;
    const length = Math.max(this.run.end[task] - this.run.start[task], 1);
    if (this.run.worker[task] >= 0) {
      this.show(this.run.start[task] - length * 4, this.run.end[task] + length * 4);
    }
  }

  draw() {
    const width = Math.max(200, this.box.clientWidth);
    const height = PHASES + USE + AXIS + this.rows * this.rowHeight + 6;
    const ratio = window.devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
      this.canvas.style.height = height + "px";
    }
    this.width = width;
    this.pixels = width - GUTTER;
    this.scale = this.pixels / (this.to - this.from);
    const context = this.canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.font = "11.5px " + getComputedStyle(document.body).fontFamily;
    context.textBaseline = "middle";
    this.drawPhases(context, height);
    this.drawUse(context);
    this.drawAxis(context, height);
    for (let row = 0; row < this.rows; row++) {
      this.drawRow(context, row);
    }
    this.drawPicked(context);
    this.range.textContent = this.to - this.from >= this.whole ? ""
      : moment(this.from, this.to - this.from) + " to " + moment(this.to, this.to - this.from);
  }

  x(time) {
    return GUTTER + (time - this.from) * this.scale;
  }

  timeAt(x) {
    return this.from + (Math.max(GUTTER, x) - GUTTER) / this.scale;
  }

  drawPhases(context, height) {
    this.run.phases.forEach((phase, index) => {
      const left = Math.max(GUTTER, this.x(phase.start));
      const right = Math.min(this.width, this.x(phase.end));
      if (right <= left) {
        return;
      }
      if (index % 2 === 0) {
        context.fillStyle = this.colors.wash;
        context.fillRect(left, 0, right - left, height - 6);
      }
      if (right - left > 34) {
        context.fillStyle = this.colors.soft;
        this.text(context, phase.name, left + 6, PHASES / 2, right - left - 10);
      }
    });
  }

  text(context, text, x, y, width) {
    let shown = text.length > 80 ? text.slice(0, 80) : text;
    while (shown.length > 1 && context.measureText(shown).width > width) {
      shown = shown.slice(0, -2) + "…";
    }
    if (shown.length > 1 || text.length <= 1) {
      context.fillText(shown, x, y);
    }
  }

  /** How many workers were busy, exactly, in the mean of every pixel. */
  drawUse(context) {
    const { run, pixels, scale, from } = this;
    const slope = new Float64Array(pixels + 2);
    const step = (time, sign) => {
      const place = (time - from) * scale;
      if (place <= 0) {
        slope[0] += sign;
      } else if (place < pixels) {
        const pixel = Math.floor(place);
        const share = 1 - (place - pixel);
        slope[pixel] += sign * share;
        slope[pixel + 1] += sign * (1 - share);
      }
    };
    for (let task = 0; task < run.size; task++) {
      if (run.worker[task] >= 0 && run.end[task] > from && run.start[task] < this.to) {
        step(run.start[task], 1);
        step(run.end[task], -1);
      }
    }
    const bottom = PHASES + USE;
    const most = Math.max(1, run.workers);
    context.fillStyle = this.colors.brass;
    context.globalAlpha = 0.45;
    context.beginPath();
    context.moveTo(GUTTER, bottom);
    for (let pixel = 0, busy = 0; pixel < pixels; pixel++) {
      busy += slope[pixel];
      const y = bottom - Math.min(1, Math.max(0, busy / most)) * (USE - 8);
      context.lineTo(GUTTER + pixel, y);
      context.lineTo(GUTTER + pixel + 1, y);
    }
    context.lineTo(GUTTER + pixels, bottom);
    context.fill();
    context.globalAlpha = 1;
    context.fillStyle = this.colors.faint;
    context.textAlign = "right";
    context.fillText(number(run.workers), GUTTER - 8, PHASES + 8);
    context.fillText("busy", GUTTER - 8, PHASES + USE / 2 + 4);
    context.fillText("0", GUTTER - 8, bottom - 5);
    context.textAlign = "left";
  }

  drawAxis(context, height) {
    const length = this.to - this.from;
    const distance = markDistance(length / Math.max(1, this.pixels / 90));
    const y = PHASES + USE;
    context.strokeStyle = this.colors.line;
    context.lineWidth = 1;
    context.textAlign = "center";
    for (let at = Math.ceil(this.from / distance) * distance; at <= this.to; at += distance) {
      const x = Math.round(this.x(at)) + 0.5;
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x, height - 6);
      context.stroke();
      context.fillStyle = this.colors.faint;
      if (x > GUTTER + 12 && x < this.width - 18) {
        context.fillText(moment(at, distance), x, y + AXIS / 2);
      }
    }
    context.textAlign = "left";
  }

  workersOf(row) {
    const from = Math.floor((row * this.lanes.count) / this.rows);
    return [from, Math.max(from + 1, Math.floor(((row + 1) * this.lanes.count) / this.rows))];
  }

  top(row) {
    return PHASES + USE + AXIS + row * this.rowHeight;
  }

  drawRow(context, row) {
    const { run, lanes, pixels, scale, from, to } = this;
    const marks = new Uint8Array(pixels);
    const steps = new Uint8Array(pixels);
    const labels = [];
    const [firstWorker, endWorker] = this.workersOf(row);
    for (let worker = firstWorker; worker < endWorker && worker < lanes.count; worker++) {
      const end = lanes.from[worker + 1];
      for (let i = lanes.firstEnding(worker, from); i < end; i++) {
        const task = lanes.order[i];
        if (run.start[task] > to) {
          break;
        }
        const left = Math.max(0, Math.floor((run.start[task] - from) * scale));
        let right = Math.min(pixels, Math.max(left + 1, Math.round((run.end[task] - from) * scale)));
        if (right - left > 3) {
          right--;
          if (right - left > 46 && this.rowHeight >= 13) {
            labels.push(task, left, right);
          }
        }
        const mark = lanes.mark(task);
        const step = run.stepOf[task] % 8;
        for (let pixel = left; pixel < right; pixel++) {
          if (mark > marks[pixel]) {
            marks[pixel] = mark;
            steps[pixel] = step;
          }
        }
      }
    }
    this.paintRow(context, row, marks, steps);
    this.labelRow(context, row, labels);
    if (this.rowHeight >= 11 || row % Math.ceil(14 / this.rowHeight) === 0) {
      context.fillStyle = this.colors.faint;
      context.textAlign = "right";
      context.fillText("w" + firstWorker, GUTTER - 8, this.top(row) + this.rowHeight / 2);
      context.textAlign = "left";
    }
  }

  paintRow(context, row, marks, steps) {
    const top = this.top(row);
    const height = this.rowHeight > 5 ? this.rowHeight - 2 : this.rowHeight - (this.rowHeight > 3 ? 1 : 0);
    for (let pixel = 0; pixel < marks.length; ) {
      const mark = marks[pixel];
      const step = steps[pixel];
      let end = pixel + 1;
      while (end < marks.length && marks[end] === mark && (mark !== FINE || steps[end] === step)) {
        end++;
      }
      if (mark > 0) {
        context.fillStyle = mark === FAILED_MARK ? this.colors.bad
          : mark === RETRIED_MARK ? this.colors.amber
          : mark === CANCELLED_MARK ? this.colors.cancelled : this.colors.steps[step];
        context.fillRect(GUTTER + pixel, top, end - pixel, height);
      }
      pixel = end;
    }
  }

  labelRow(context, row, labels) {
    context.fillStyle = this.colors.card;
    for (let i = 0; i < labels.length; i += 3) {
      const [task, left, right] = labels.slice(i, i + 3);
      const id = this.run.id(task);
      if (id.length < 60 && context.measureText(id).width <= right - left - 8) {
        context.fillText(id, GUTTER + left + 4, this.top(row) + this.rowHeight / 2 - 0.5);
      }
    }
  }

  drawPicked(context) {
    const task = this.picked;
    if (task < 0 || this.run.worker[task] < 0) {
      return;
    }
    const row = Math.floor((this.run.worker[task] * this.rows) / this.lanes.count);
    const left = Math.max(GUTTER, this.x(this.run.start[task]));
    const right = Math.min(this.width, Math.max(left + 2, this.x(this.run.end[task])));
    if (right > GUTTER && left < this.width) {
      context.strokeStyle = this.colors.ink;
      context.lineWidth = 2;
      context.strokeRect(left - 1, this.top(row) - 1, right - left + 1, Math.max(3, this.rowHeight));
    }
  }

  /** The task at a point, the worst where there are several; or -1. */
  taskAt(x, y) {
    const row = Math.floor((y - PHASES - USE - AXIS) / this.rowHeight);
    if (row < 0 || row >= this.rows || x < GUTTER) {
      return -1;
    }
    const from = this.from + (x - GUTTER - 1) / this.scale;
    const to = this.from + (x - GUTTER + 1) / this.scale;
    const [firstWorker, endWorker] = this.workersOf(row);
    let found = -1;
    for (let worker = firstWorker; worker < endWorker && worker < this.lanes.count; worker++) {
      const end = this.lanes.from[worker + 1];
      for (let i = this.lanes.firstEnding(worker, from); i < end; i++) {
        const task = this.lanes.order[i];
        if (this.run.start[task] > to) {
          break;
        }
        if (found < 0 || this.lanes.mark(task) > this.lanes.mark(found)) {
          found = task;
        }
      }
    }
    return found;
  }
}
