"use strict";

// Words that are selected in the article go into the form below the facts, with the place at which they stand.
(() => {
  const article = document.getElementById("article");
  const words = document.getElementById("id_add-words");
  if (!article || !words) return;
  const start = document.getElementById("id_add-start");

  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn s pick";
  button.textContent = article.dataset.add;
  button.hidden = true;
  document.body.append(button);

  const piece = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("[data-start]");
  // The selected words without the numbers that stand between them, and their offset in the text.
  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return null;
    let text = "", at = null;
    for (const span of article.querySelectorAll("[data-start]")) {
      if (!range.intersectsNode(span)) continue;
      const whole = span.textContent;
      const from = piece(range.startContainer) === span ? range.startOffset : 0;
      const to = piece(range.endContainer) === span ? range.endOffset : whole.length;
      if (to <= from) continue;
      if (at === null) at = Number(span.dataset.start) + from;
      text += whole.slice(from, to);
    }
    return text.trim() ? { text, at, box: range.getBoundingClientRect() } : null;
  };

  const offer = () => {
    const found = selected();
    button.hidden = !found;
    if (!found) return;
    button.style.setProperty("top", `${scrollY + found.box.bottom + 6}px`);
    button.style.setProperty("left", `${Math.min(Math.max(scrollX + found.box.left, 8), innerWidth - 200)}px`);
  };
  document.addEventListener("selectionchange", offer);
  article.addEventListener("scroll", offer);

  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const found = selected();
    if (!found) return;
    const blank = found.text.length - found.text.trimStart().length;
    words.value = found.text.trim();
    start.value = found.at + blank;
    button.hidden = true;
    document.getElementById("add").scrollIntoView({ block: "center" });
    document.getElementById("id_add-kind").focus({ preventScroll: true });
  });
  // Words that are typed or pasted stand wherever the server finds them.
  words.addEventListener("input", () => { start.value = ""; });
})();

// What still waits of a project that a person has read through is taken at once, and may be taken back.
for (const project of document.querySelectorAll("#sheet-form .proj:has(.rest)")) {
  const rest = project.querySelector(".rest");
  const button = rest.querySelector("button");
  const take = button.textContent;
  let taken = [];
  const waiting = () => [...project.querySelectorAll(".fact input[value=wait]:checked:enabled")];
  const accept = (radio) => radio.closest("fieldset").querySelector("input[value=accept]:enabled");
  const offer = () => {
    taken = taken.filter((radio) => accept(radio)?.checked);
    rest.hidden = taken.length === 0 && waiting().filter(accept).length < 2;
    button.textContent = taken.length ? button.dataset.back : take;
  };
  button.addEventListener("click", () => {
    if (taken.length) {
      for (const radio of taken) radio.checked = true;
      taken = [];
    } else {
      taken = waiting().filter(accept);
      for (const radio of taken) accept(radio).checked = true;
    }
    offer();
  });
  project.addEventListener("change", offer);
  offer();
}
