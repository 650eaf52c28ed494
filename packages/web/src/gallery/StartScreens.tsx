import { Actions, Alone, Button, Home, Note, Page, TextArea, TextField, Ways, Words } from "../parts/index.ts";

export function StartScreen() {
  return (
    <Alone home={<Home href="#start">Mortar</Home>}>
      <Page
        title="What holds a coalition together is what its members promise one another."
        lead="Mortar keeps those promises in the words they were made in."
      >
        <Ways
          ways={[
            {
              href: "#front",
              title: "Look around in an example",
              about: "Four departments move to the cloud together. Nothing you do there is kept.",
            },
            {
              href: "#set-up",
              title: "Start your coalition",
              about: "A name, why you are together, and the first person to talk to.",
            },
          ]}
        />
        <p className="quiet small">
          Already part of one? <a href="#sign-in">Sign in</a>
        </p>
      </Page>
    </Alone>
  );
}

export function SignInScreen() {
  return (
    <Alone home={<Home href="#start">Mortar</Home>}>
      <Page title="Sign in">
        <form className="stack">
          <TextField
            label="E-mail address"
            type="email"
            autoComplete="username webauthn"
            hint="We send one link. It works once, for twenty minutes."
          />
          <Actions>
            <Button look="main" type="submit">
              Send the link
            </Button>
            <Button>Use a passkey</Button>
          </Actions>
        </form>
        <Note>
          <p>To answer a link somebody sent you, you need no account. Open the link.</p>
        </Note>
      </Page>
    </Alone>
  );
}

export function SetUpScreen() {
  return (
    <Alone home={<Home href="#start">Mortar</Home>}>
      <Page title="Start your coalition" lead="Everything here can be changed later.">
        <form className="stack">
          <TextField label="What is it called?" defaultValue="Cloud together" />
          <TextArea
            label="Why are you together?"
            hint="One or two sentences, as you would say them aloud."
            rows={3}
            defaultValue="We leave the old hall by next summer, and nobody is left holding both."
          />
          <TextField
            label="Who speaks first?"
            hint="The first member you will talk to."
            error="Write a name, or leave this step for later."
          />
          <Actions>
            <Button look="main" type="submit">
              Start
            </Button>
          </Actions>
        </form>
        <div className="stack">
          <p className="quiet small">How it will stand on your front page</p>
          <Words
            said="We leave the old hall by next summer, and nobody is left holding both."
            cuts={[]}
            cutLabel="Something was taken back here."
          />
        </div>
      </Page>
    </Alone>
  );
}
