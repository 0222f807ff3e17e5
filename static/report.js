// Keeps what is typed into a report on this device until the server has it. Words and choices only, no photos.
"use strict";
(() => {
  const form = document.getElementById("report-form");
  const place = form || document.getElementById("report-read");
  if (!place) return;
  const key = place.dataset.keep;

  const read = () => {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  };
  const forget = () => {
    try { localStorage.removeItem(key); } catch { /* a browser that keeps nothing has nothing to forget */ }
  };

  // The server echoes the token of the words that it took; newer words than those stay.
  const kept = new URLSearchParams(location.search).get("kept");
  if (kept) {
    if (read()?.token === kept) forget();
    history.replaceState(null, "", location.pathname);
  }
  if (!form) return;

  const note = document.getElementById("kept-where");
  const inputs = () => Array.from(form.elements).filter((input) =>
    input.name && !["hidden", "file", "submit", "password"].includes(input.type) && input.type !== "");
  const values = () => Object.fromEntries(inputs()
    .filter((input) => !["radio", "checkbox"].includes(input.type) || input.checked)
    .map((input) => [input.name, input.value]));
  const time = (stamp) => new Date(stamp).toLocaleString("zh-CN", {
    month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false,
  });
  // A page that came back with an error shows words that the server hasn't taken.
  const onServer = "unsaved" in form.dataset ? "" : JSON.stringify(values());

  const keep = () => {
    const words = values(), before = read();
    if (JSON.stringify(words) === onServer) return null;
    if (before && JSON.stringify(before.words) === JSON.stringify(words)) return before;
    const state = { words, at: Date.now(), token: Math.random().toString(36).slice(2) };
    try { localStorage.setItem(key, JSON.stringify(state)); } catch { return null; }
    return state;
  };
  const tell = (words) => { note.textContent = words; };
  const tellOffline = () => tell(form.dataset.offline.replace("{time}", time(read()?.at || Date.now())));

  const put = (words) => {
    for (const input of inputs()) {
      if (!(input.name in words)) {
        if (input.type === "checkbox") input.checked = false;
      } else if (input.type === "radio") input.checked = input.value === words[input.name];
      else if (input.type === "checkbox") input.checked = true;
      else input.value = words[input.name];
    }
  };

  const offer = (state) => {
    const question = document.createElement("div");
    question.className = "note";
    question.id = "kept-here";
    question.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = form.dataset.found.replace("{time}", time(state.at));
    const acts = document.createElement("p");
    acts.className = "acts";
    const button = (label, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "btn o";
      made.textContent = label;
      made.addEventListener("click", () => { act(); question.remove(); });
      acts.append(made);
    };
    button(form.dataset.take, () => { put(state.words); keep(); });
    button(form.dataset.drop, forget);
    question.append(words, acts);
    note.after(question);
  };

  const found = read();
  if (!onServer) keep();
  else if (found && JSON.stringify(found.words) !== onServer) offer(found);
  else forget();

  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { keep(); if (!navigator.onLine) tellOffline(); }, 300);
  });
  addEventListener("offline", () => { keep(); tellOffline(); });
  addEventListener("online", () => tell(form.dataset.online));
  addEventListener("pagehide", keep);
  form.addEventListener("submit", (event) => {
    const state = keep();
    if (!navigator.onLine) {
      event.preventDefault();
      tellOffline();
      note.scrollIntoView({ block: "center" });
    } else if (state) form.elements.kept.value = state.token;
  });
})();
