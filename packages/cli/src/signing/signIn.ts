import { openMortar } from "@mortar/client";
import { Trouble } from "../exits.ts";
import { valueOf, type Verb } from "../tree/verb.ts";
import { forgetSignIn, keepSignIn, keptSignIn } from "./keptSignIn.ts";

const HERE = "http://localhost:4400";

export const signIn: Verb = {
  name: "sign-in",
  also: ["login"],
  chapter: "begin",
  does: (say) => say("cli.sign-in.does"),
  tells: (say) => [say("cli.sign-in.tells"), say("cli.sign-in.tells.elsewhere")],
  flags: () => [{ name: "address", takes: "address", says: (say) => say("cli.sign-in.flag.address", { here: HERE }) }],
  run: async (typed, ground) => {
    const { say } = ground;
    const address = valueOf(typed, "address") ?? (ground.env["MORTAR_URL"] || keptSignIn(ground.env)?.address || HERE);
    if (!/^https?:\/\//.test(address) || !URL.canParse(address))
      throw new Trouble("usage", "cli.sign-in.not-an-address", { address });
    const { origin } = new URL(address);
    const asked = say("cli.sign-in.asks", { where: `${origin}/account` });
    const token = ground.env["MORTAR_TOKEN"] || (await ground.typed(asked, "secret")).trim();
    if (token === "") throw new Trouble("usage", "cli.sign-in.no-token");
    const coalitions = await openMortar({ address: origin, token, fetch: ground.fetch }).coalitions();
    const file = keepSignIn(ground.env, { address: origin, token });
    ground.note(say("cli.sign-in.done", { address: origin, coalitions: coalitions.length, file }));
  },
};

export const signOut: Verb = {
  name: "sign-out",
  also: ["logout"],
  chapter: "begin",
  does: (say) => say("cli.sign-out.does"),
  run: async (_, ground) => {
    forgetSignIn(ground.env);
    ground.note(ground.say("cli.sign-out.done"));
  },
};
