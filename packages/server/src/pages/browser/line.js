// @ts-nocheck: runs in the browser, whose objects the server's types do not know.
// While the line is down nothing leaves the page for the browser's own page of errors: what was pressed last waits, and says so.
const [word] = document.getElementById("line-down").content.children;
let goOn = null;
const hold = (event, pressed, later) => {
  if (navigator.onLine) return;
  event.preventDefault();
  goOn = later;
  word.remove();
  pressed.after(word);
  word.scrollIntoView({ block: "nearest" });
};
addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  hold(event, submitter ?? form.lastElementChild, () => form.requestSubmit(submitter));
});
addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (link !== null && !link.getAttribute("href").startsWith("#")) hold(event, link, () => location.assign(link.href));
});
addEventListener("online", () => {
  word.remove();
  goOn?.();
  goOn = null;
});
