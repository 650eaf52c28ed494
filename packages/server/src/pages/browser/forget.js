// @ts-nocheck: runs in the browser, whose objects the server's types do not know.
// The link at this address does nothing any more: what was typed on its pages, and never sent, does not stay on this device.
try {
  const [, , link] = location.pathname.split("/");
  for (const key of Object.keys(localStorage)) if (key.startsWith(`mortar link ${link} `)) localStorage.removeItem(key);
} catch {
  // The device lets no page keep anything: there is nothing to forget.
}
