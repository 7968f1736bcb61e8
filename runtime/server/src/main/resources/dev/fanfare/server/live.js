// Follows the server: each event is the whole overview, escaped by the server.
"use strict";
const main = document.getElementById("main");
const link = document.getElementById("link");
const source = new EventSource("/events");
source.onopen = () => {
  link.className = "live";
  link.textContent = "live; times are UTC";
};
source.onerror = () => {
  link.className = "";
  link.textContent = "the server is out of reach; trying again";
};
source.onmessage = (event) => {
  // A button that is about to be pressed stays where it is.
  if (!main.contains(document.activeElement)) {
    main.innerHTML = event.data;
  }
};
