// Shows how many files were chosen, and takes files dropped anywhere on the page. The plain input does the same without it.
const box = document.querySelector("[data-upload]");
const input = box?.querySelector("input[type=file]");
const tell = () => {
  const said = box.querySelector("[data-chosen]");
  said.textContent = input.files.length > 1 ? box.dataset.several.replace("{n}", input.files.length) : "";
};
if (input) {
  input.addEventListener("change", tell);
  for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    box.classList.toggle("over", name === "dragover");
    if (name === "drop") { input.files = event.dataTransfer.files; tell(); }
  });
  document.addEventListener("dragleave", () => box.classList.remove("over"));
}
