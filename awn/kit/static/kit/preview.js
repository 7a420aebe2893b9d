// Shows the photos that were chosen, and shrinks each to 1600 px before it is sent: metered data, and no place in its metadata.
const LONGEST = 1600;
const shrunk = async (file) => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  const drawn = await createImageBitmap(file), scale = Math.min(1, LONGEST / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(drawn.width * scale), Math.round(drawn.height * scale)];
  canvas.getContext("2d").drawImage(drawn, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", .85));
  return blob ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
};
for (const input of document.querySelectorAll("input[type=file][data-preview]")) {
  const shown = document.createElement("div");
  shown.className = "cluster previews";
  input.after(shown);
  input.addEventListener("change", async () => {
    shown.replaceChildren();
    const kept = new DataTransfer();
    for (const file of input.files) {
      const small = await shrunk(file).catch(() => file);
      kept.items.add(small);
      if (!small.type.startsWith("image/")) continue;
      const picture = document.createElement("img");
      picture.alt = small.name;
      picture.src = URL.createObjectURL(small);
      picture.addEventListener("load", () => URL.revokeObjectURL(picture.src));
      shown.append(picture);
    }
    input.files = kept.files;
  });
}
