// Passkeys: asks the browser for one, or for a new one, and sends its answer with the page's form.
const form = document.querySelector("[data-passkey]");
const given = form?.dataset;
const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (char) => char.charCodeAt(0));
const encode = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const list = (text) => (text ? text.split(",").map((id) => ({ type: "public-key", id: decode(id) })) : []);
const put = (name, value) => { form.elements[name].value = value; };
const set = (value) => (value && value !== "not specified" ? value : undefined);
const timeout = +given?.timeout ? given.timeout * 1000 : undefined;
let pending;

const fail = (error) => {
  // Whoever closes the browser's window may simply try again.
  if (error.name === "NotAllowedError" || error.name === "AbortError") return;
  // What a person can do something about is said here. Of anything else the server gets the name: its text is a developer's.
  const text = { InvalidStateError: given.known, NotSupportedError: given.unsupported }[error.name];
  if (text) {
    document.getElementById("passkey-error").textContent = text;
    return;
  }
  put("error", error.name);
  form.requestSubmit();
};

const create = async () => {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: decode(given.challenge),
      rp: { id: given.rpId, name: given.rpName },
      user: { id: decode(given.userId), name: given.userName, displayName: given.userName },
      pubKeyCredParams: (given.algorithms || "-7").split(",").map((alg) => ({ type: "public-key", alg: +alg })),
      attestation: set(given.attestation),
      authenticatorSelection: {
        authenticatorAttachment: set(given.attachment),
        residentKey: set(given.residentKey) || { Yes: "required", No: "discouraged" }[given.requireResidentKey],
        requireResidentKey: given.residentKey === "required" || given.requireResidentKey === "Yes",
        userVerification: set(given.verification),
      },
      excludeCredentials: list(given.exclude),
      timeout,
    },
  });
  put("clientDataJSON", encode(made.response.clientDataJSON));
  put("attestationObject", encode(made.response.attestationObject));
  put("publicKeyCredentialId", encode(made.rawId));
  put("transports", made.response.getTransports?.().join() || "");
  put("authenticatorAttachment", made.authenticatorAttachment || "");
  form.requestSubmit();
};

const get = async (options) => {
  pending?.abort();
  pending = new AbortController();
  const used = await navigator.credentials.get({
    publicKey: {
      challenge: decode(given.challenge),
      rpId: given.rpId,
      userVerification: set(given.verification),
      allowCredentials: given.identified === "true" ? list(given.allow) : [],
      timeout,
    },
    signal: pending.signal,
    ...options,
  });
  put("clientDataJSON", encode(used.response.clientDataJSON));
  put("authenticatorData", encode(used.response.authenticatorData));
  put("signature", encode(used.response.signature));
  put("credentialId", used.id);
  if (used.response.userHandle) put("userHandle", encode(used.response.userHandle));
  if (form.elements.rememberMe) put("rememberMe", document.getElementById("rememberMe")?.checked ? "on" : "off");
  form.requestSubmit();
};

if (form) {
  const button = document.getElementById("passkey-button");
  // Enter in the passkey's name asks for it, too, and sends nothing before it is there.
  form.addEventListener("submit", (event) => {
    if (form.elements.clientDataJSON.value || form.elements.error.value) return;
    event.preventDefault();
    button.click();
  });
  button.addEventListener("click", (event) => {
    if (given.passkey === "create" && !form.reportValidity()) return;
    event.preventDefault();
    if (!window.PublicKeyCredential) {
      fail({ name: "NotSupportedError" });
      return;
    }
    (given.passkey === "create" ? create() : get({})).catch(fail);
  });
  // In the list of accounts a browser offers for the e-mail field.
  if (given.mediation === "conditional" && given.identified !== "true") {
    window.PublicKeyCredential?.isConditionalMediationAvailable?.().then((can) => can && get({ mediation: "conditional" }).catch(() => {}));
  }
}
