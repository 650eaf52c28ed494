// @ts-nocheck: runs in the browser, whose objects the server's types do not know.
// Keeps what is typed here on this device until it was sent, so that a reload or a lost line takes nothing with it.
const news = document.getElementById("news");
const mine = `mortar link ${news.dataset.link} `;
const device = (() => {
  try {
    return localStorage;
  } catch {
    return null;
  }
})();
const forms = [...document.querySelectorAll("form[data-keep]")];
const typedIn = (form) => `${mine}typed ${form} `;
const removeAll = (start) => {
  for (const key of Object.keys(device)) if (key.startsWith(start)) device.removeItem(key);
};

// Words of this conversation were taken back: what is kept here may hold them.
const heedCuts = (now) => {
  const [cuts, length] = now.split(" ").map(Number);
  const [before, lengthBefore] = (device.getItem(`${mine}cuts`) ?? now).split(" ").map(Number);
  if (cuts > before || (cuts === before && length < lengthBefore)) removeAll(mine);
  device.setItem(`${mine}cuts`, now);
};

// A form that is not shown any more was taken; one that is shown again was perhaps not.
const heedSent = () => {
  const sent = device.getItem(`${mine}sent`);
  device.removeItem(`${mine}sent`);
  const isDone = new URLSearchParams(location.search).has("done");
  if (sent !== null && (isDone || forms.every((form) => form.dataset.keep !== sent))) removeAll(typedIn(sent));
};

const keep = (form, field) => {
  const key = typedIn(form.dataset.keep) + field.name;
  const seen = form.elements.namedItem("seen");
  const kept = JSON.parse(device.getItem(key));
  if (kept !== null && field.value === field.defaultValue) {
    field.value = kept.text;
    if (seen !== null && kept.seen !== null) seen.value = kept.seen;
  }
  field.addEventListener("input", () => {
    try {
      if (field.value === field.defaultValue) device.removeItem(key);
      else device.setItem(key, JSON.stringify({ text: field.value, seen: seen?.value ?? null }));
    } catch {
      // The device is full: what is typed stays for as long as the page is open.
    }
  });
};

// What was pressed among a few answers is kept as what was typed is.
const keepPressed = (form, field) => {
  const key = typedIn(form.dataset.keep) + field.name;
  const kept = JSON.parse(device.getItem(key));
  if (kept !== null && kept.text === field.value) field.checked = true;
  field.addEventListener("change", () => {
    try {
      if (!field.checked) device.removeItem(key);
      else
        device.setItem(
          key,
          JSON.stringify({ text: field.value, seen: form.elements.namedItem("seen")?.value ?? null }),
        );
    } catch {
      // As above.
    }
  });
};

if (device !== null) {
  heedCuts(news.dataset.cuts);
  heedSent();
  for (const form of forms) {
    for (const field of form.querySelectorAll("textarea, input:not([type=hidden])"))
      (field.type === "radio" || field.type === "checkbox" ? keepPressed : keep)(form, field);
    form.addEventListener("submit", () => device.setItem(`${mine}sent`, form.dataset.keep));
  }
  addEventListener("page-changed", async () => {
    const page = await (await fetch(location.href)).text();
    const [, now] = /data-cuts="([\d ]+)"/.exec(page) ?? [];
    if (now) heedCuts(now);
  });
}
