// @ts-nocheck: runs in the browser, whose objects the server's types do not know.
// By the clock of whoever looks: moments are told by it, and a new coalition's days begin by it unless she says otherwise.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
// Our English is spelt as in Britain, and so are its dates.
const { lang } = document.documentElement;
const told = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeStyle: "short" });
for (const time of document.querySelectorAll("time[datetime]")) time.textContent = told.format(new Date(time.dateTime));
const zone = document.querySelector("select[name=zone]");
if (zone && [...zone.options].some(({ value }) => value === timeZone)) zone.value = timeZone;

// A secret is told in the answer to what was sent. Loaded again, the page is only looked at: nothing is made a second time.
if (document.querySelector(".secret")) history.replaceState(null, "", location.pathname.replace(/\/secret$/, ""));
