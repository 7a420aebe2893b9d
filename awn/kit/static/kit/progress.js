// Asks where the work is, says it politely, and loads the page once more when it is over.
const box = document.querySelector("[data-progress]");
const ask = async () => {
  try {
    const state = await (await fetch(box.dataset.progress, { credentials: "same-origin" })).json();
    if (!state.running) return location.reload();
    box.querySelector("progress").value = state.percent;
    box.querySelector("[data-percent]").textContent = state.percent;
    const words = box.querySelector("[data-words]");
    if (words.textContent !== state.words) words.textContent = state.words;
  } catch { /* the desk may be busy; ask again */ }
  setTimeout(ask, 700);
};
if (box) setTimeout(ask, 400);
