// @ts-nocheck: runs in the browser, whose objects the server's types do not know.
const form = document.getElementById("passkey-add");
const said = document.getElementById("passkey-said");
const post = (path, body) =>
  fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const say = async (answer) => (said.textContent = (await answer.json()).sentence);
form.hidden = !window.PublicKeyCredential?.parseCreationOptionsFromJSON;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const asked = await post("/account/passkeys/options", {});
  if (!asked.ok) return say(asked);
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await asked.json());
    const answer = (await navigator.credentials.create({ publicKey })).toJSON();
    const added = await post("/account/passkeys", { answer, name: form.elements.name.value });
    if (added.ok) location.assign(form.dataset.then);
    else await say(added);
  } catch {
    said.textContent = form.dataset.stopped;
  }
});
