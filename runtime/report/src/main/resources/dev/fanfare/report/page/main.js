function setUpTheme(timeline) {
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    timeline?.recolor();
  });
}

/** What an address says; as it stands if it is not well-formed. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Opens the task that the address names, as every link to a task does. */
function followLinks(run, open) {
  const follow = () => {
    if (location.hash.startsWith("#task=")) {
      const task = run.find(decoded(location.hash.slice("#task=".length)));
      if (task >= 0) {
        open(task);
      }
    }
  };
  addEventListener("hashchange", follow);
  follow();
}

async function start() {
  const data = byId("data");
  const run = new Run(await unpack(data.textContent));
  data.remove();
  let timeline = null;
  if (run.size > 0) {
    const story = new Story(run, (task) => {
      timeline.pick(task);
      byId("timeline").scrollIntoView();
    });
    const open = (task) => story.open(task);
    timeline = new Timeline(run, open);
    new Tasks(run, open);
    followLinks(run, open);
  }
  setUpTheme(timeline);
  document.documentElement.classList.add("ready");
  performance.mark("fanfare-ready");
}

start();
