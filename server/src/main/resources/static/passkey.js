// Passkeys: a form marked data-passkey asks the browser for an answer and sends it in its hidden field. Without this file, or where
// the browser knows no passkeys, the form stays hidden and password and code are the way.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const named = (list) => list.map((one) => ({ ...one, id: bytes(one.id) }));

const ways = {
  get: async (options) => {
    const found = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials) } });
    const { clientDataJSON, authenticatorData, signature, userHandle } = found.response;
    return { found, response: { clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData), signature: text(signature), userHandle: userHandle ? text(userHandle) : undefined } };
  },
  create: async (options) => {
    const user = { ...options.user, id: bytes(options.user.id) };
    const found = await navigator.credentials.create({ publicKey: { ...options, user, challenge: bytes(options.challenge), excludeCredentials: named(options.excludeCredentials) } });
    return { found, response: { clientDataJSON: text(found.response.clientDataJSON), attestationObject: text(found.response.attestationObject) } };
  },
};

const optionsOf = async (form) => {
  if (form.dataset.given) return JSON.parse(form.dataset.given);
  const answer = await fetch(form.dataset.options, { headers: { Accept: "application/json" }, cache: "no-store" });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  return answer.json();
};

const ask = async (form) => {
  const { found, response } = await ways[form.dataset.passkey](await optionsOf(form));
  const { id, type } = found;
  form.elements.answer.value = JSON.stringify({ id, rawId: text(found.rawId), type, response, clientExtensionResults: {} });
  form.submit();
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  document.querySelectorAll("[data-no-passkey]").forEach((note) => { note.hidden = true; });
  const fault = form.querySelector("[data-passkey-fault]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    fault.hidden = true;
    ask(form).catch((reason) => {
      // a device that is here already says so; everything else (declined, too slow, an untrusted certificate) looks alike
      fault.textContent = reason.name === "InvalidStateError" ? fault.dataset.here : fault.dataset.failed;
      fault.hidden = false;
    });
  });
}
