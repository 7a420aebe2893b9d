// The audit of right-to-left pages, run inside the page: each result is one line "id + text", and any line fails the test.
// `[data-raw]` holds values exactly as other people typed them, isolated: traps and foreign digits in them are theirs.
(preferWestern = true) => {
  const found = [];
  const AR = /[\u0621-\u064A\u066E-\u06D3\u0750-\u077F]/, D = "[0-9\\u0660-\\u0669\\u06F0-\\u06F9]";
  const TRAPS = {
    phone: `[+]${D}[0-9\\u0660-\\u0669\\u06F0-\\u06F9 ()-]{5,}`,
    groups: `\\b${D}{2,4}([ -]${D}{2,4}){2,}`,
    date: "\\d{4}-\\d{2}-\\d{2}",
    range: `${D}\\s*[-–—]\\s*${D}`,
    signed: "(^|[\\s(])[-−+]\\d",
    percent: "\\d\\s?%",
    coordinates: "-?\\d{1,3}\\.\\d+\\s*[,،;]\\s*-?\\d{1,3}\\.\\d+",
    symbol: "[A-Za-z][A-Za-z0-9]*[+#]+",
    path: "(^|\\s)[/\\\\]\\S+",
    handle: "(^|\\s)[@#]\\w+",
    unit: "\\d\\s?(kg|g|km|cm|mm|m|kB|MB|GB|h|min|USD|EUR|SDG)\\b",
    money: "[$€£]\\s?\\d",
  };
  const ARROWS = /[\u2190-\u21FF\u2794-\u27BE▶◀‹›]/, EMBEDDED = /[\u202A-\u202E]/;
  const root = document.documentElement, lang = root.getAttribute("lang"), arabic = lang === "ar";
  const report = (id, text) => found.push(`${id} ${String(text).trim().replace(/\s+/g, " ").slice(0, 90)}`);
  const traps = (text) => {
    const bare = text.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, "");
    return Object.entries(TRAPS).flatMap(([name, source]) => [...bare.matchAll(new RegExp(source, "g"))].map((hit) => `${name}: ${hit[0]}`));
  };
  const below = (node, selector) => { const hit = node.closest(selector); return hit && hit !== document.body && hit !== root ? hit : null; };
  const shown = (element) => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden"; };

  const clipped = (element) => { for (let each = element; each && each !== document.body; each = each.parentElement) if (getComputedStyle(each).clipPath === "inset(50%)") return true; return false; };

  // R01
  const wanted = arabic ? "rtl" : "ltr";
  if (!["ar", "en", "fr"].includes(lang) || root.getAttribute("dir") !== wanted || getComputedStyle(root).direction !== wanted) report("R01", `${lang} ${root.getAttribute("dir")}`);

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement, text = node.data;
    if (!text.trim() || parent.closest("script,style,template,noscript")) continue;
    const style = getComputedStyle(parent), isArabic = AR.test(text), size = parseFloat(style.fontSize), visible = shown(parent);
    const raw = parent.closest("[data-raw]");
    if (isArabic) {
      if (parent.getAttribute("dir") === "ltr") report("R02", text);
      if (style.letterSpacing !== "normal" && parseFloat(style.letterSpacing) !== 0) report("R03", text);
      if (style.fontStyle !== "normal") report("R04", text);
      if (style.textTransform !== "none" || style.fontVariantCaps !== "normal") report("R05", text);
      if (!parent.closest("option,svg") && visible) {
        const ratio = style.lineHeight === "normal" ? 0 : parseFloat(style.lineHeight) / size;
        if (ratio < (size < 24 ? 1.595 : 1.395)) report("R06", `${ratio.toFixed(2)} ${text}`);
      }
      if (["left", "right", "justify"].includes(style.textAlign)) report("R07", text);
      const spoken = parent.closest("[lang]")?.getAttribute("lang");
      if (!["ar", "fa", "ckb", "ur"].includes(spoken)) report("R13", text);
      if (visible && size < 15) report("R19", `${size} ${text}`);
      if (+style.fontWeight >= 600 && text.trim().split(/\s+/).length > 30) report("R20", text);
    }
    if (arabic && !raw && (style.direction === "rtl" || !below(parent, "bdi,[dir]"))) for (const trap of traps(text)) report("R08", `${trap} in ${text}`);
    if (ARROWS.test(text)) report("R09", text);
    if (parent.closest("[lang]")?.getAttribute("lang") === "ar" && /([A-Za-zÀ-ſ][A-Za-zÀ-ſ'’.-]*[ ,;:]+){3,}[A-Za-zÀ-ſ]+/.test(text)) report("R12", text);
    if (EMBEDDED.test(text)) report("R14", text);
    if ((text.match(/[\u2066-\u2068]/g) || []).length !== (text.match(/\u2069/g) || []).length) report("R14", `isolates in ${text}`);
    if (text.includes("Zz-Sarah!") && !below(parent, "bdi,[dir]") && !/[\u2066-\u2068][^\u2069]*Zz-Sarah![^\u2069]*\u2069/.test(text)) report("R16", text);
    if (/[\u0660-\u0669\u06F0-\u06F9]/.test(text) && !raw && (preferWestern || parent.closest("code,[data-code],a[href^='tel:']"))) report("R18", text);
  }

  const quoted = "p,li,dd,dt,h1,h2,h3,h4,td,th,figcaption,label,legend,a,button,summary,div";
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("script,style,template,noscript")) continue;
    const style = getComputedStyle(element), name = element.localName, text = element.textContent;
    if (element.matches(quoted) && ![...element.children].some((child) => child.matches(quoted)) && (text.match(/«/g) || []).length !== (text.match(/»/g) || []).length) report("R09", text);
    for (const attribute of element.attributes) {
      if (attribute.name !== "d" && ARROWS.test(attribute.value)) report("R09", `${attribute.name}=${attribute.value}`);
      if (EMBEDDED.test(attribute.value)) report("R14", `${attribute.name}=${attribute.value}`);
      if (arabic && ["title", "aria-label", "aria-description", "alt", "placeholder"].includes(attribute.name)) for (const trap of traps(attribute.value)) report("R15", `${attribute.name}: ${trap}`);
    }
    if (name === "input" || name === "textarea") {
      const type = element.type, mode = element.inputMode;
      const machine = ["email", "tel", "url", "number", "password"].includes(type) || ["numeric", "decimal", "tel", "email"].includes(mode) || element.autocomplete === "one-time-code" || element.matches("[data-ltr]");
      if (machine && style.direction !== "ltr") report("R10", element.name);
      if (!machine && (["text", "search"].includes(type) || name === "textarea") && !["auto", "ltr"].includes(element.getAttribute("dir"))) report("R11", element.name);
    }
    if (element.matches("svg[data-icon]") && root.dir === "rtl") {
      const directional = ["back", "forward", "chevron", "send", "reply", "undo", "redo", "external", "sign-out", "indent", "list", "drawer"].includes(element.dataset.icon);
      const mirrored = style.transform.startsWith("matrix(") && parseFloat(style.transform.slice(7)) < 0;
      if (shown(element) && directional !== mirrored && !element.closest("details[open]>summary")) report("R17", element.dataset.icon);
    }
    if (element.hasAttribute("style")) report("R21", name);
    if (/hidden|clip/.test(style.overflowY) && !clipped(element) && AR.test(text) && element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 1) report("R22", text);
    if (element.matches("a[aria-label],button[aria-label],summary[aria-label]") && !element.getAttribute("aria-label").includes(text.trim())) report("R23", element.getAttribute("aria-label"));
    const box = element.getBoundingClientRect();
    if (shown(element) && !element.closest(".visually-hidden,.skip,.scroll,svg") && !clipped(element) && (box.left < -1 || box.right > document.documentElement.clientWidth + 1)) report("R24", `${name}.${element.className} ${Math.round(box.left)}…${Math.round(box.right)}`);
    if (shown(element) && !clipped(element) && !element.closest(".visually-hidden,.skip") && element.matches("a,button,input:not([type=hidden]),select,textarea,summary")) {
      const target = element.closest("label") || element, size = target.getBoundingClientRect();
      const inline = style.display === "inline";
      if (!inline && (size.height < 23.5 || size.width < 23.5)) report("TARGET", `${Math.round(size.width)}×${Math.round(size.height)} ${text}`);
    }
  }
  if (arabic) for (const trap of traps(document.title)) report("R15", `title: ${trap}`);
  if (document.querySelectorAll("h1").length !== 1) report("R25", `${document.querySelectorAll("h1").length} h1`);
  if (document.querySelectorAll("[role=status]").length > 1) report("R25", "more than one role=status");
  if (root.scrollWidth > root.clientWidth + 1) report("R24", "the page scrolls sideways");
  return [...new Set(found)];
}
