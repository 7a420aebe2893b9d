// Keeps what is answered in the browser until the network takes it: each form once, in order, however often it is tried. Without a store in the browser the
// forms send themselves.
const page = document.querySelector("[data-outbox]"), box = document.getElementById("outbox"), status = document.querySelector("[role=status]");
const done = (request) => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = () => no(request.error); });
const store = async (mode, act) => done(act((await opened).transaction("waiting", mode).objectStore("waiting")));
const opened = new Promise((yes, no) => {
  const request = indexedDB.open("awn-outbox", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("waiting", { keyPath: "url" });
  request.onsuccess = () => yes(request.result);
  request.onerror = request.onblocked = () => no(request.error);
});
const waiting = async () => (await store("readonly", (s) => s.getAll())).filter((each) => !each.refused).sort((a, b) => a.at - b.at);
const forms = () => [...page.querySelectorAll("[data-task] form")];
const token = { value: page.querySelector("[name=csrfmiddlewaretoken]")?.value };
const say = (words) => { if (status.textContent !== words) status.textContent = words; };

function mark(url, words, over) {
  const form = forms().find((each) => each.action === url);
  if (!form) return;
  form.closest("[data-task]").querySelector("[data-state]").textContent = words;
  form.hidden = over;
}

async function count() {
  const number = (await waiting()).length;
  if (box) { box.hidden = !number; box.querySelector("[data-count]").textContent = page.dataset.waiting.replace("{n}", number); }
  return number;
}

async function keep(form, submitter) {
  const fields = new URLSearchParams(new FormData(form));
  if (submitter?.name) fields.set(submitter.name, submitter.value);
  if (!["choice", "typed", "unsure"].some((name) => fields.get(name)?.trim())) return form.querySelector("[name=typed]")?.focus();
  fields.delete("csrfmiddlewaretoken");
  fields.set("pack", "script");
  await store("readwrite", (s) => s.put({ url: form.action, body: fields.toString(), at: Date.now() }));
  mark(form.action, page.dataset.kept, false);
  await deliver();
}

const send = ({ url, body }) => fetch(url, { method: "POST", body: new URLSearchParams(`${body}&csrfmiddlewaretoken=${token.value}`), redirect: "manual", credentials: "same-origin" });

// the token of the page may be older than the last log-in
async function renew() {
  const answer = await fetch(location.pathname, { redirect: "manual", cache: "no-store" });
  const found = answer.ok && (await answer.text()).match(/name="csrfmiddlewaretoken" value="([^"]+)"/);
  if (found) token.value = found[1];
  return Boolean(found);
}

async function deliverAll() {
  for (const record of await waiting()) {
    let answer = await send(record);
    if (answer.status === 403 && await renew()) answer = await send(record);
    if (answer.ok || answer.status === 409) { await store("readwrite", (s) => s.delete(record.url)); mark(record.url, page.dataset.sent, true); }
    else if ([0, 401, 403].includes(answer.status)) return say(page.dataset.logIn);
    else if (answer.status < 500 && answer.status !== 429) { await store("readwrite", (s) => s.put({ ...record, refused: answer.status })); mark(record.url, page.dataset.attention, true); }
    else return;
    if (!await count()) say(page.dataset.allSent);
  }
}

async function deliver() {
  await count();
  try { await (navigator.locks ? navigator.locks.request("awn-outbox", deliverAll) : deliverAll()); } catch { /* no network: it is tried again */ }
}

opened.then(async () => {
  page.addEventListener("submit", (event) => {
    if (!event.target.closest("[data-task]")) return;
    event.preventDefault();
    keep(event.target, event.submitter);
  });
  for (const each of await waiting()) mark(each.url, page.dataset.kept, false);
  box?.querySelector("[data-deliver]").addEventListener("click", deliver);
  addEventListener("online", deliver);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) deliver(); });
  setInterval(async () => { if (await count()) deliver(); }, 30000);
  deliver();
}, () => {});
