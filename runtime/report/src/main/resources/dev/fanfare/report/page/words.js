/** A time in words, as the rest of the page writes it. */
function time(micros) {
  if (micros < 1000) {
    return Math.round(Math.max(0, micros)) + "µs";
  }
  if (micros < 9950) {
    return (micros / 1000).toFixed(1) + "ms";
  }
  if (micros < 999500) {
    return Math.round(micros / 1000) + "ms";
  }
  if (micros < 59.95e6) {
    return (micros / 1e6).toFixed(1) + "s";
  }
  const seconds = Math.round(micros / 1e6);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  return seconds < 3600
    ? Math.floor(seconds / 60) + "m " + two(seconds % 60) + "s"
    : Math.floor(seconds / 3600) + "h " + two((seconds % 3600) / 60) + "m";
}

/** A moment, as exact as the distance of the marks beside it. */
function moment(micros, distance) {
  if (distance < 1000) {
    return Math.round(micros).toLocaleString("en") + "µs";
  }
  if (distance < 1e6) {
    const digits = distance < 10e3 ? 3 : distance < 100e3 ? 2 : 1;
    return (micros / 1e6).toFixed(digits) + "s";
  }
  return micros < 60e6 ? Math.round(micros / 1e6) + "s" : time(micros);
}

function number(number) {
  return number.toLocaleString("en");
}

function count(many, noun) {
  return number(many) + " " + noun + (many === 1 ? "" : "s");
}

function stateWord(state) {
  return STATES[state].toLowerCase().replace("_", " ");
}

function stateClass(state) {
  return ["ok", "bad", "bad", "cancelled", "skipped", "reused"][state];
}
