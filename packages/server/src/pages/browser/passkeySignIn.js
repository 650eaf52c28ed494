// @ts-nocheck: runs in the browser, whose objects the server's types do not know.
const button = document.getElementById("passkey-sign-in");
const said = document.getElementById("passkey-said");
const post = (path, body) =>
  fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const say = async (answer) => (said.textContent = (await answer.json()).sentence);
button.hidden = !window.PublicKeyCredential?.parseRequestOptionsFromJSON;
button.addEventListener("click", async () => {
  const asked = await post("/sign-in/passkey/options", {});
  if (!asked.ok) return say(asked);
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json());
    const answer = (await navigator.credentials.get({ publicKey })).toJSON();
    const signedIn = await post("/sign-in/passkey", { answer });
    if (signedIn.ok) location.assign(button.dataset.then);
    else await say(signedIn);
  } catch {
    said.textContent = button.dataset.stopped;
  }
});
