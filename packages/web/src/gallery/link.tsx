import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Button, ButtonLink, Stroke, TextArea, Words } from "../parts/index.ts";

const cutLabel = "Something was taken back here.";
const said = "We keep a second on-call rota running until the last workload has moved, weekends included.";

/** The markup of the pages opened from a link, as the server writes it: `#ask`, `#own-words`, `#receipt`, `#late`. */
const pages: Readonly<Record<string, () => ReactNode>> = {
  ask: Ask,
  "own-words": OwnWords,
  receipt: Receipt,
  late: Late,
};

const [name = "", theme] = location.hash.slice(1).split("/");
if (theme !== undefined) document.documentElement.dataset["theme"] = theme;
const Shown = pages[name] ?? Ask;
document.body.innerHTML = renderToStaticMarkup(<Shown />);
addEventListener("hashchange", () => location.reload());

function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <header>Cloud together</header>
      <main>{children}</main>
      <footer>
        <a href="#who">Who keeps this page, and what it stores</a>
      </footer>
    </>
  );
}

function Ask() {
  return (
    <Frame>
      <p className="as">
        You answer as <b>Priya Raman for Operations</b>. If that is not you, close this page.
      </p>
      <h1>Is this what Operations gives?</h1>
      <Words size="large" said={said} cuts={[]} cutLabel={cutLabel} />
      <form className="answers" method="post">
        <Button look="main" type="submit">
          Yes, this is ours
        </Button>
        <ButtonLink href="#own-words">Say it in our own words</ButtonLink>
        <Button look="quiet" type="submit">
          Not now
        </Button>
      </form>
      <p className="readers">Jonas Weber and all four members will see your answer, and that it came from this link.</p>
    </Frame>
  );
}

function OwnWords() {
  return (
    <Frame>
      <p className="as">
        You answer as <b>Priya Raman for Operations</b>.
      </p>
      <h1>Say it in your own words</h1>
      <form className="answers" method="post">
        <TextArea
          label="What Operations gives"
          hint="It stands exactly as you write it."
          rows={5}
          defaultValue={said}
        />
        <Button look="main" type="submit">
          This is ours
        </Button>
        <ButtonLink href="#ask">Go back</ButtonLink>
      </form>
    </Frame>
  );
}

function Receipt() {
  return (
    <Frame>
      <div className="receipt" role="status">
        <h1>Operations has said yes.</h1>
        <Words said={said} cuts={[]} cutLabel={cutLabel} />
        <Stroke drawn="arrival" />
        <p className="by">Priya Raman, for Operations, Thursday 14 May, 14:02</p>
      </div>
      <section>
        <h2>What happens next</h2>
        <ul className="steps">
          <li>Security sees it today. They wait for exactly this.</li>
          <li>On 11 June you are asked once whether it is still true.</li>
        </ul>
      </section>
      <form className="answers" method="post">
        <Button type="submit">Take it back</Button>
      </form>
      <p className="readers">You can take it back until 21 May with the same link.</p>
    </Frame>
  );
}

function Late() {
  return (
    <Frame>
      <h1>This link has been used.</h1>
      <p>It was opened on 14 May and answered. Links work once, so that nobody else can answer for you.</p>
      <p>If it was not you who answered, tell Jonas Weber, and the answer is set aside.</p>
    </Frame>
  );
}
