// Passkeys: signs in with one, or adds one. The pages work without it; it shows the button where it can be used.
const by = "/sign-in/by/passkey/";
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

async function ask(name, body) {
  const options = body
    ? { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } }
    : {};
  const answer = await fetch(by + name, { ...options, headers: { ...options.headers, accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

const named = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) })) ?? [];

async function signIn() {
  const options = await ask("generate-authenticate-options");
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: named(options.allowCredentials),
  };
  const made = await navigator.credentials.get({ publicKey });
  const { clientDataJSON, authenticatorData, signature, userHandle } = made.response;
  await ask("verify-authentication", {
    response: {
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      clientExtensionResults: made.getClientExtensionResults(),
      authenticatorAttachment: made.authenticatorAttachment ?? undefined,
      response: {
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        userHandle: userHandle ? text(userHandle) : undefined,
      },
    },
  });
}

async function add() {
  const options = await ask("generate-register-options");
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: named(options.excludeCredentials),
  };
  const made = await navigator.credentials.create({ publicKey });
  const { clientDataJSON, attestationObject } = made.response;
  await ask("verify-registration", {
    response: {
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      clientExtensionResults: made.getClientExtensionResults(),
      authenticatorAttachment: made.authenticatorAttachment ?? undefined,
      response: {
        clientDataJSON: text(clientDataJSON),
        attestationObject: text(attestationObject),
        transports: made.response.getTransports?.() ?? [],
      },
    },
  });
}

for (const place of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  place.hidden = false;
  const button = place.querySelector("button");
  const status = place.querySelector("[role=status]");
  button.addEventListener("click", async () => {
    button.disabled = true;
    status.textContent = "";
    try {
      if (place.dataset.passkey === "add") {
        await add();
        location.reload();
      } else {
        await signIn();
        location.assign(`/sign-in/done?next=${encodeURIComponent(place.dataset.next)}`);
      }
    } catch {
      status.textContent = place.dataset.failed;
      button.disabled = false;
    }
  });
}
