// Copies what stands beside the button, and says so in the page's status region and on the button itself.
const status = document.querySelector("[role=status]");
if (navigator.clipboard) for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(button.dataset.copy); } catch { return; /* refused by the browser: the value can be selected */ }
    button.lastChild.textContent = button.dataset.copied;
    if (status) status.textContent = button.dataset.copied;
  });
}
