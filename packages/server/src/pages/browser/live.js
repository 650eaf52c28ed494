// @ts-nocheck: runs in the browser, whose objects the server's types do not know.
// Says that something on this page has changed, or shows it at once where nobody is in the middle of anything.
const news = document.getElementById("news");
let isBusy = false;
for (const sign of ["input", "toggle", "submit"]) addEventListener(sign, () => (isBusy = true), true);
const stream = new EventSource(news.dataset.events);
for (const sign of ["changed", "over"])
  stream.addEventListener(sign, () => {
    stream.close();
    dispatchEvent(new Event("page-changed"));
    if (news.dataset.change === "reload" && !isBusy) location.reload();
    else news.firstElementChild.hidden = false;
  });
