// The page of one task: the keyboard begins at the question, a number key chooses while the focus is inside it, the address can be loaded again.
const work = document.querySelector("[data-work]"), status = document.querySelector("[role=status]");
if (work) {
  if (location.pathname !== work.dataset.work) history.replaceState(null, "", work.dataset.work);
  (document.getElementById("errors") || work.querySelector("h1")).focus();
  // words that stood there when the page came are not spoken: they are put there once more
  const said = status?.innerHTML;
  if (said) { status.textContent = ""; setTimeout(() => { status.innerHTML = said; }, 150); }
  const question = document.getElementById("question");
  question.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input,textarea,select")) return;
    const digit = event.key.replace(/[٠-٩]/, (sign) => sign.charCodeAt(0) - 0x660);
    const chosen = [...question.querySelectorAll("[data-key]")].find((button) => button.dataset.key === digit);
    if (chosen) { event.preventDefault(); chosen.click(); }
  });
  let sent = false;
  work.addEventListener("submit", (event) => { if (sent) event.preventDefault(); sent = true; setTimeout(() => { sent = false; }, 8000); });
  addEventListener("pageshow", () => { sent = false; });
}
