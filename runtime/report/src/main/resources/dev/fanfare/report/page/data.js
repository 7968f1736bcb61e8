/** States by the numbers they are packed as. */
const STATES = ["SUCCEEDED", "FAILED", "TIMED_OUT", "CANCELLED", "SKIPPED", "REUSED"];
const SUCCEEDED = 0, FAILED = 1, TIMED_OUT = 2, CANCELLED = 3, SKIPPED = 4, REUSED = 5;

/** Reads varints and texts one after the other. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.decoder = new TextDecoder();
  }

  number() {
    let byte = this.bytes[this.at++];
    let number = byte & 0x7f;
    for (let factor = 128; byte & 0x80; factor *= 128) {
      byte = this.bytes[this.at++];
      number += (byte & 0x7f) * factor;
    }
    return number;
  }

  signed() {
    const number = this.number();
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  }

  /** Where the next text stands; it is not read. */
  skipText() {
    const at = this.at;
    const length = this.number();
    this.at += length;
    return at;
  }

  text() {
    const length = this.number();
    this.at += length;
    return this.decoder.decode(this.bytes.subarray(this.at - length, this.at));
  }

  textAt(at) {
    const end = this.at;
    this.at = at;
    const text = this.text();
    this.at = end;
    return text;
  }
}

async function unpack(base64) {
  const text = atob(base64.trim());
  const packed = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    packed[i] = text.charCodeAt(i);
  }
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The run, read in the order in which PageColumns writes it. Times are microseconds. */
class Run {
  constructor(bytes) {
    const reader = new Reader(bytes);
    this.reader = reader;
    this.readHead(reader);
    this.readTimes(reader);
    this.readOutcomes(reader);
    this.readLineage(reader);
    this.readIds(reader);
    this.readValues(reader);
  }

  readHead(reader) {
    this.duration = reader.number();
    this.workers = reader.number();
    this.steps = list(reader.number(), () => ({
      name: reader.text(), count: reader.number(), once: reader.number() === 1, first: 0,
    }));
    this.size = 0;
    for (const step of this.steps) {
      step.first = this.size;
      this.size += step.count;
    }
    this.stepOf = new Uint16Array(this.size);
    this.steps.forEach((step, index) => this.stepOf.fill(index, step.first, step.first + step.count));
    this.phases = list(reader.number(), () => ({
      name: reader.text(), start: reader.number(), end: reader.number(),
    }));
    this.causes = list(reader.number(), () => ({ type: reader.text(), message: reader.text() }));
    this.labels = new Map(list(reader.number(), () => [reader.number(), reader.text()]));
  }

  readTimes(reader) {
    const size = this.size;
    this.start = new Float64Array(size);
    for (let task = 0, last = 0; task < size; task++) {
      this.start[task] = last += reader.signed();
    }
    this.end = new Float64Array(size);
    for (let task = 0; task < size; task++) {
      this.end[task] = this.start[task] + reader.number();
    }
    this.offered = new Float64Array(size);
    for (let task = 0, last = 0; task < size; task++) {
      this.offered[task] = last += reader.signed();
    }
    this.worker = new Int32Array(size);
    for (let task = 0; task < size; task++) {
      this.worker[task] = reader.number() - 1;
    }
    this.attempts = new Int32Array(size);
    for (let task = 0; task < size; task++) {
      this.attempts[task] = reader.number();
    }
    this.retried = new Map();
    for (let task = 0; task < size; task++) {
      if (this.attempts[task] > 1) {
        this.retried.set(task, { running: reader.number(), queued: reader.number() });
      }
    }
  }

  readOutcomes(reader) {
    const size = this.size;
    this.state = new Uint8Array(size);
    for (let task = 0; task < size; task++) {
      this.state[task] = reader.number();
    }
    this.cause = new Map();
    this.messageAt = new Map();
    this.inputAt = new Map();
    for (let task = 0; task < size; task++) {
      if (this.failed(task)) {
        this.cause.set(task, reader.number() - 1);
        this.messageAt.set(task, reader.skipText());
        this.inputAt.set(task, reader.skipText());
      }
    }
    for (let step = reader.number(), task = -1; step > 0; step = reader.number()) {
      task = (task < 0 ? 0 : task) + step - 1;
      this.inputAt.set(task, reader.skipText());
    }
    this.blamed = new Map();
    for (let task = 0; task < size; task++) {
      if (this.state[task] === SKIPPED) {
        this.blamed.set(task, reader.number() - 1);
      }
    }
  }

  /** Runs of parents: those of a task begin at parentsFrom[task] and are pairs of first and count. */
  readLineage(reader) {
    const from = new Int32Array(this.size + 1);
    for (let task = 0; task < this.size; task++) {
      from[task + 1] = from[task] + 2 * reader.number();
    }
    const runs = new Int32Array(from[this.size]);
    for (let run = 0, next = 0; run < runs.length; run += 2) {
      runs[run] = next + reader.signed();
      runs[run + 1] = reader.number() + 1;
      next = runs[run] + runs[run + 1];
    }
    this.parentsFrom = from;
    this.parentRuns = runs;
  }

  readIds(reader) {
    const tasks = new Int32Array(reader.number());
    for (let i = 0, task = 0; i < tasks.length; i++) {
      tasks[i] = task += reader.number();
    }
    this.idAt = tasks.length === 0 ? null : new Uint32Array(this.size);
    for (const task of tasks) {
      this.idAt[task] = reader.skipText();
    }
  }

  readValues(reader) {
    this.valueAt = new Map();
    for (let steps = reader.number(); steps > 0; steps--) {
      const first = reader.number();
      const count = reader.number();
      for (let task = first; task < first + count; task++) {
        this.valueAt.set(task, reader.skipText());
      }
    }
  }

  id(task) {
    if (this.idAt !== null && this.idAt[task] !== 0) {
      return this.reader.textAt(this.idAt[task]);
    }
    const step = this.steps[this.stepOf[task]];
    return step.once ? step.name : step.name + "[" + (task - step.first) + "]";
  }

  /** The task of an id, or -1. */
  find(id) {
    for (let task = 0; task < this.size; task++) {
      const step = this.steps[this.stepOf[task]];
      if (!id.startsWith(step.name)) {
        task = step.first + step.count - 1;
      } else if (this.id(task) === id) {
        return task;
      }
    }
    return -1;
  }

  failed(task) {
    return this.state[task] === FAILED || this.state[task] === TIMED_OUT;
  }

  message(task) {
    const cause = this.causes[this.cause.get(task)];
    return this.reader.textAt(this.messageAt.get(task)) || (cause ? cause.message : "");
  }

  failure(task) {
    const cause = this.causes[this.cause.get(task)];
    const message = this.message(task);
    return (cause ? cause.type : "failed") + (message ? ": " + message : "");
  }

  /** The name of a task's worker: its label, or its number. */
  workerName(task) {
    const worker = this.worker[task];
    return worker < 0 ? "–" : this.labels.get(worker) ?? String(worker);
  }

  /** The elements that a task took, as JSON, where they are told. */
  input(task) {
    return this.textOf(this.inputAt, task);
  }

  value(task) {
    return this.textOf(this.valueAt, task);
  }

  textOf(places, task) {
    const at = places.get(task);
    return at === undefined ? "" : this.reader.textAt(at);
  }

  running(task) {
    const attempts = this.attempts[task];
    return attempts > 1 ? this.retried.get(task).running : attempts === 0 ? 0 : this.end[task] - this.start[task];
  }

  queued(task) {
    return this.attempts[task] > 1
      ? this.retried.get(task).queued : Math.max(0, this.start[task] - this.offered[task]);
  }

  rested(task) {
    return this.attempts[task] > 1
      ? Math.max(0, this.end[task] - this.offered[task] - this.running(task) - this.queued(task)) : 0;
  }

  /** Those that it took, as pairs of first and count. */
  parents(task) {
    const runs = [];
    for (let run = this.parentsFrom[task]; run < this.parentsFrom[task + 1]; run += 2) {
      runs.push([this.parentRuns[run], this.parentRuns[run + 1]]);
    }
    return runs;
  }

  /** Those that took it, or were not called because of it, as pairs of first and count. */
  children(task) {
    const runs = [];
    for (let other = 0; other < this.size; other++) {
      if (this.isParent(task, other) || this.blamed.get(other) === task) {
        const last = runs[runs.length - 1];
        if (last && last[0] + last[1] === other) {
          last[1]++;
        } else {
          runs.push([other, 1]);
        }
      }
    }
    return runs;
  }

  isParent(task, other) {
    for (let run = this.parentsFrom[other]; run < this.parentsFrom[other + 1]; run += 2) {
      const first = this.parentRuns[run];
      if (first <= task && task < first + this.parentRuns[run + 1]) {
        return true;
      }
    }
    return false;
  }
}

function list(count, element) {
  return Array.from({ length: count }, element);
}

/**
 * The tasks in the order of a value, those of the same value as they were: the value above, the
 * place below, in one double's 53 bits, so that a typed array's own sort does it. Values are 0 or
 * more; of those of more than 32 bits all are alike.
 */
function sorted(tasks, value, descending = false) {
  const places = 2 ** 21;
  const most = 2 ** 32 - 1;
  if (tasks.length > places) {
    const sign = descending ? -1 : 1;
    return tasks.slice().sort((a, b) => sign * (value(a) - value(b)) || a - b);
  }
  const keys = new Float64Array(tasks.length);
  for (let i = 0; i < tasks.length; i++) {
    const key = Math.min(most, Math.floor(value(tasks[i])));
    keys[i] = (descending ? most - key : key) * places + i;
  }
  keys.sort();
  return Int32Array.from(keys, (key) => tasks[key % places]);
}
