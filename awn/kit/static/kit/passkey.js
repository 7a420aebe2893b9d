// Asks the device for a passkey and sends its answer with the form. `data-passkey` is "create" or "get", `data-options` where the challenge comes from.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
const known = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));

const asked = async (form) => {
  const body = new FormData(form);
  body.delete("credential");
  const answer = await fetch(form.dataset.options, { method: "POST", body, credentials: "same-origin" });
  const { publicKey: key } = await answer.json();
  key.challenge = bytes(key.challenge);
  if (key.user) key.user = { ...key.user, id: bytes(key.user.id) };
  if (key.excludeCredentials) key.excludeCredentials = known(key.excludeCredentials);
  if (key.allowCredentials) key.allowCredentials = known(key.allowCredentials);
  return { publicKey: key };
};

const written = (credential) => {
  const answer = { clientDataJSON: text(credential.response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) answer[name] = text(credential.response[name]);
  }
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response: answer,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
};

const ask = async (form) => {
  const failed = form.querySelector("[data-failed]");
  failed.hidden = true;
  try {
    form.elements.credential.value = written(await navigator.credentials[form.dataset.passkey](await asked(form)));
    form.submit();
  } catch { // refused by the person or the device, or no network
    failed.hidden = false;
  }
};

for (const form of window.PublicKeyCredential ? document.querySelectorAll("[data-passkey]") : []) {
  form.hidden = false;
  document.querySelectorAll("[data-without]").forEach((words) => { words.hidden = true; });
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(form); });
}
