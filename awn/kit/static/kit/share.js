// Offers the device's own way of sharing where there is one; the links beside it do the same without it.
if (navigator.share) for (const button of document.querySelectorAll("[data-share]")) {
  button.parentElement.hidden = false;
  button.addEventListener("click", () => navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {}));
}
