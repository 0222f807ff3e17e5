// On a phone a row of a table stands as a block: each cell gets its column's name to show beside the value.
"use strict";
for (const table of document.querySelectorAll("#result_list, .tabular table")) {
  const names = Array.from(table.querySelectorAll("thead th"), (head) => {
    const text = head.querySelector(".text") || head;
    return text.textContent.trim();
  });
  for (const row of table.querySelectorAll("tbody tr")) {
    Array.from(row.cells).forEach((cell, index) => {
      if (names[index]) cell.dataset.h = names[index];
    });
  }
}
