// A field above a long choice that leaves only the rows with the typed letters. What is ticked always stays in sight.
const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, "").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase();
for (const group of document.querySelectorAll("[data-filter]")) {
  const rows = [...group.querySelectorAll(".choice")], words = rows.map((row) => plain(row.textContent));
  const label = document.createElement("label"), input = document.createElement("input"), said = document.createElement("p");
  input.type = "search";
  input.dir = "auto";
  input.autocomplete = "off";
  label.append(group.dataset.filter, input);
  said.className = "hint";
  group.querySelector(".choices").before(label, said);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  input.addEventListener("input", () => {
    const wanted = plain(input.value.trim());
    rows.forEach((row, at) => { row.hidden = !words[at].includes(wanted) && !row.querySelector("input").checked; });
    const count = String(rows.filter((row) => !row.hidden).length), status = document.querySelector("[role=status]");
    said.textContent = wanted && group.dataset.filtered.replace("{n}", count);
    if (status) status.textContent = said.textContent;
  });
}
