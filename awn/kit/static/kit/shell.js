// Around every page: registers the worker that keeps public pages, leaves at once on Esc three times, closes open menus.
const own = document.querySelector("script[data-worker]");
if (own.dataset.worker && "serviceWorker" in navigator) navigator.serviceWorker.register(own.dataset.worker).catch(() => {});

const exit = document.querySelector("[data-exit]");
const leave = (event) => { event?.preventDefault(); document.body.hidden = true; location.replace(exit.href); };
document.querySelectorAll("[data-exit]").forEach((link) => link.addEventListener("click", leave));
let escapes = [];
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  document.querySelectorAll("details[data-menu][open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  escapes = [...escapes.filter((time) => event.timeStamp - time < 2000), event.timeStamp];
  if (exit && escapes.length === 3) leave();
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details[data-menu][open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});
