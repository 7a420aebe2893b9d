// Keeps the pages that the server lets it keep (X-Offline: 1) and the files whose names change with their content.
const KEPT = "awn-{{ version|safe }}";
const FILES = [{% for file in files %}"{{ file|escapejs }}",{% endfor %}];
const OFFLINE = { {% for language, page in pages.items %}{{ language|safe }}: "{{ page|escapejs }}",{% endfor %} };
const EXIT = "{% url "quick_exit" %}";
const PATIENCE = 8000; // milliseconds

self.addEventListener("install", (event) => event.waitUntil((async () => {
  const kept = await caches.open(KEPT);
  await kept.addAll([...FILES, ...Object.values(OFFLINE)]);
  await self.skipWaiting();
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.pathname === EXIT) return;
  if (request.mode === "navigate") event.respondWith(page(request, url));
  else if (FILES.includes(url.pathname) || /\.[0-9a-f]{12}\.\w+$/.test(url.pathname)) event.respondWith(file(request, url));
});

async function page(request, url) {
  const kept = await caches.open(KEPT), found = await kept.match(url.pathname);
  const late = new Promise((_, give_up) => setTimeout(give_up, PATIENCE));
  try {
    // the request as it is: a changed one would not say any more that somebody goes there
    const answer = await (found ? Promise.race([fetch(request), late]) : fetch(request));
    if (answer.ok && !answer.redirected && answer.headers.get("X-Offline") === "1") await kept.put(url.pathname, answer.clone());
    return answer;
  } catch {
    return found || kept.match(OFFLINE[url.pathname.startsWith("/en/") ? "en" : "ar"]);
  }
}

async function file(request, url) {
  const kept = await caches.open(KEPT), found = await kept.match(url.pathname);
  if (found && /\.[0-9a-f]{12}\.\w+$/.test(url.pathname)) return found;
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put(url.pathname, answer.clone());
    return answer;
  } catch (problem) {
    if (found) return found;
    throw problem;
  }
}
