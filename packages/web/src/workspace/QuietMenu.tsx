import { type FormEvent, useState } from "react";
import { useWaiting, useWorkspace } from "../coalition/WorkspaceContext.ts";
import { Anchor, Button, Choice, Menu, Note } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useAddress } from "./useAddress.ts";

export function QuietMenu() {
  const { say } = useSpeech();
  const { boot } = useWorkspace();
  const address = useAddress();
  const others = boot.coalitions.filter(({ id }) => id !== boot.view.coalition);
  return (
    <>
      <Anchor href={address.theCoalition}>{say("coalition.title")}</Anchor>
      <Anchor href={address.stewards}>{say("steward.title")}</Anchor>
      <Anchor href={address.complaints}>{say("place.complaints")}</Anchor>
      <Anchor href={address.takeAlong}>{say("take-along.title")}</Anchor>
      <Menu label={say("menu.look")}>
        <Theme />
        <Language />
      </Menu>
      {others.map(({ id, name }) => (
        <a key={id} href={`/c/${id}`}>
          {name}
        </a>
      ))}
      {boot.isExample ? (
        <>
          <a href="/example">{say("menu.examples")}</a>
          <a href="/">{say("menu.example-leave")}</a>
        </>
      ) : (
        <>
          <a href="/account">{say("menu.account")}</a>
          <SignOut />
        </>
      )}
    </>
  );
}

function Theme() {
  const { say } = useSpeech();
  const { boot } = useWorkspace();
  const choose = ([chosen]: readonly string[]) => {
    const root = document.documentElement;
    if (chosen === "light" || chosen === "dark") root.dataset["theme"] = chosen;
    else delete root.dataset["theme"];
    keepCookie("theme", chosen === "auto" ? "" : (chosen ?? ""));
  };
  return (
    <Choice
      legend={say("menu.theme")}
      name="theme"
      options={[
        { value: "auto", label: say("menu.theme-auto") },
        { value: "light", label: say("menu.theme-light") },
        { value: "dark", label: say("menu.theme-dark") },
      ]}
      initiallyChosen={[boot.theme ?? "auto"]}
      onChoose={choose}
    />
  );
}

function Language() {
  const { say } = useSpeech();
  const { boot } = useWorkspace();
  const locales = boot.locales ?? [];
  if (locales.length < 2) return null;
  const choose = ([chosen = ""]: readonly string[]) => {
    keepCookie("locale", chosen);
    location.reload();
  };
  const options = locales.map((locale) => ({
    value: locale,
    label: new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(locale) ?? locale,
  }));
  return (
    <Choice
      legend={say("menu.language")}
      name="locale"
      options={options}
      initiallyChosen={[boot.locale]}
      onChoose={choose}
    />
  );
}

/** For a year; an empty value forgets it. */
const keepCookie = (name: string, value: string) => {
  document.cookie = `${name}=${value}; path=/; max-age=${value === "" ? 0 : 31_536_000}; samesite=lax`;
};

/** Works before any script; with it, what this device keeps of the person goes first. */
function SignOut() {
  const { say } = useSpeech();
  const { signOut } = useWorkspace();
  const count = useWaiting().length;
  const [isSure, setSure] = useState(false);
  const leave = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    event.preventDefault();
    if (count > 0 && !isSure) return setSure(true);
    void signOut().then(() => form.submit());
  };
  return (
    <form method="post" action="/sign-out" onSubmit={leave}>
      {isSure && <Note tone="held">{say("menu.not-sent", { count })}</Note>}
      <Button look="quiet" type="submit">
        {say(isSure ? "menu.sign-out-anyway" : "menu.sign-out")}
      </Button>
    </form>
  );
}
