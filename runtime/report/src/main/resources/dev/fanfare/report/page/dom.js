/** An element; texts are set as text, never read as markup. */
function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (property in node) {
      node[property] = value;
    } else {
      node.setAttribute(property, value);
    }
  }
  node.append(...children);
  return node;
}

function byId(id) {
  return document.getElementById(id);
}

function dot(step) {
  return element("i", { className: "dot step" + (step % 8) });
}

function taskLink(run, task) {
  const id = run.id(task);
  return element("a", { className: "task", href: "#task=" + encodeURIComponent(id), textContent: id });
}

/** The colours of the page, as they are now. */
function colors() {
  const probe = element("i");
  document.body.append(probe);
  const color = (name) => {
    probe.style.color = "var(--" + name + ")";
    return getComputedStyle(probe).color;
  };
  const named = {};
  for (const name of ["card", "wash", "line", "ink", "soft", "faint", "amber", "bad", "cancelled", "brass"]) {
    named[name] = color(name);
  }
  named.steps = list(8, (_, step) => color("step" + step));
  probe.remove();
  return named;
}
