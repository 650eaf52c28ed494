import { Hono, type Context } from "hono";
import { stream } from "hono/streaming";
import { ownCoalitionsIn } from "../../door/examples.ts";
import type { House, Known } from "../../door/house.ts";
import { openBringingIn } from "../../exporting/bringingIn.ts";
import { exportWhole } from "../../exporting/exportWhole.ts";
import { FileTooLarge, keepAside } from "../../exporting/keepAside.ts";
import { openShare } from "../../exporting/share.ts";
import { formOf, lineField, problemsAbove, selectField } from "../form.ts";
import { html, type Html } from "../html.ts";
import { fileFormOf } from "../multipart.ts";
import { page, sayFor } from "../page.ts";
import { troublePage } from "../troublePage.ts";
import { bringingInPage } from "./bringingInPage.ts";

/** How many whole files a host can take along in an hour. */
const FILES_PER_HOUR = 30;

/** What the host of a server takes along as a file, and brings in from one: looked through first, then done. */
export const bringInRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const files = openBringingIn(house);
  const share = openShare(FILES_PER_HOUR, house.now);

  const forHostsOnly = async (c: Context<Known>, next: () => Promise<void>) => {
    const session = c.get("session");
    if (!session) return c.redirect("/sign-in?next=/bring-in", 303);
    return session.account.host ? next() : troublePage(c, "forbidden");
  };
  routes.use("/bring-in", forHostsOnly);
  routes.use("/bring-in/*", forHostsOnly);

  routes.get("/bring-in", (c) => choosing(c, house));

  routes.post("/bring-in", async (c) => {
    const form = await fileFormOf(c.req.header("content-type"), piecesOf(c));
    if (!form?.file) return choosing(c, house, "page.bring-in.no-file");
    const kept = await keepAside(house, form.file).catch((trouble: unknown) => {
      if (trouble instanceof FileTooLarge) return null;
      throw trouble;
    });
    if (!kept) return choosing(c, house, "page.bring-in.too-large");
    const passphrase = form.fields.get("passphrase") || null;
    await files.begin(kept.id, { dryRun: true, asCopy: false, passphrase, by: personOf(c) });
    return c.redirect(`/bring-in/${kept.id}`, 303);
  });

  routes.post("/bring-in/take-along", async (c) => {
    if (share.isTooMany(personOf(c))) return troublePage(c, "too-many");
    const form = await formOf(c);
    const coalition = form.line("coalition") || null;
    const pieces = await exportWhole(house, { coalition, passphrase: form.words("passphrase") || null });
    if (!pieces) return troublePage(c, "not-found");
    c.header("content-type", "application/jsonl; charset=utf-8");
    c.header("content-disposition", `attachment; filename="${coalition ?? "mortar"}.jsonl"`);
    return stream(c, async (out) => {
      for await (const piece of pieces) await out.write(piece);
    });
  });

  routes.get("/bring-in/:file", (c) => {
    const it = files.of(c.req.param("file"));
    return it ? bringingInPage(c, it) : choosing(c, house, "page.bring-in.gone");
  });

  routes.post("/bring-in/:file", async (c) => {
    const it = files.of(c.req.param("file"));
    if (!it) return choosing(c, house, "page.bring-in.gone");
    const asCopy = (await formOf(c)).line("as-copy") === "yes";
    await files.begin(it.id, { ...it.asked, dryRun: false, asCopy, by: personOf(c) });
    return c.redirect(`/bring-in/${it.id}`, 303);
  });

  return routes;
};

const personOf = (c: Context<Known>): string => c.get("session")?.person ?? "";

async function* piecesOf(c: Context): AsyncGenerator<Uint8Array> {
  if (c.req.raw.body) for await (const piece of c.req.raw.body) yield piece as Uint8Array;
}

type Problem = "page.bring-in.no-file" | "page.bring-in.too-large" | "page.bring-in.gone";

const choosing = async (c: Context<Known>, house: House, problem?: Problem): Promise<Response> => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.bring-in.title"),
    ...(problem && { status: 422 as const }),
    scripts: ["here"],
    foot: html`<a href="/account">${say("page.account.title")}</a>`,
    body: html`${problem && problemsAbove({ "": say(problem) })}
      <h1>${say("page.bring-in.title")}</h1>
      <p>${say("page.bring-in.text")}</p>
      <form class="stack" method="post" action="/bring-in" enctype="multipart/form-data">
        ${passphraseField(say("page.bring-in.passphrase"), say("page.bring-in.passphrase.hint"))}
        <div class="field">
          <label for="file">${say("page.bring-in.file")}</label>
          <p class="hint" id="file-hint">${say("page.bring-in.file.hint")}</p>
          <input class="input" id="file" name="file" type="file" aria-describedby="file-hint" required />
        </div>
        <div class="answers"><button class="button" data-look="main">${say("page.bring-in.look")}</button></div>
      </form>
      <section>
        <h2>${say("page.take-everything.title")}</h2>
        <p>${say("page.take-everything.text")}</p>
        <form class="stack" method="post" action="/bring-in/take-along">
          ${selectField({
            name: "coalition",
            label: say("page.take-everything.what"),
            value: "",
            options: [
              { value: "", label: say("page.take-everything.all") },
              ...(await coalitionsOn(house, personOf(c))),
            ],
          })}
          ${passphraseField(say("page.take-everything.passphrase"), say("page.take-everything.passphrase.hint"), "lock")}
          <div class="answers"><button class="button">${say("page.take-everything.go")}</button></div>
        </form>
      </section>`,
  });
};

const passphraseField = (label: string, hint: string, id = "open"): Html =>
  lineField({
    name: "passphrase",
    id: `passphrase-${id}`,
    type: "password",
    label,
    hint,
    autocomplete: "off",
    look: "optional",
  });

/** By name where the host has a place, and by id elsewhere: what a coalition is called is for its own people. */
const coalitionsOn = async ({ store, app }: House, person: string) => {
  const names = new Map((await app.coalitionsOf(person)).map(({ id, name }) => [id, name]));
  return (await ownCoalitionsIn(store)).map((id) => ({ value: id, label: names.get(id) || id }));
};
