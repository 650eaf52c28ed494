import type { Handing, MadeLink } from "@mortar/client";
import { useState } from "react";
import { Actions, Button, LinkedCode, Note, Status } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useCoalition } from "../useCoalition.ts";

type MadeProps = { readonly made: MadeLink; readonly handedOver: Handing; readonly as: string };

/** A link that was just made: shown this once, or on its way by mail. */
export function MadeLinkView({ made: { url, qr, expires, waitsInOutbox }, handedOver, as }: MadeProps) {
  const { say, moment } = useSpeech();
  const { host } = useCoalition();
  const [isCopied, setCopied] = useState(false);
  const until = say("invite.until", { moment: moment(expires) });
  if (handedOver === "mail" || url === undefined)
    return (
      <Note>
        <p>{waitsInOutbox ? say("invite.in-outbox", { host }) : say("invite.sent")}</p>
        <p>{until}</p>
      </Note>
    );
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <LinkedCode code={qr ? <Drawing svg={qr} /> : null} codeLabel={say("link.qr")} address={url}>
      <p>{as}</p>
      <p>{until}</p>
      {"clipboard" in navigator && (
        <Actions>
          <Button look="main" onClick={() => void copy()}>
            {say("invite.copy")}
          </Button>
        </Actions>
      )}
      <Status>{isCopied ? say("invite.copied") : null}</Status>
    </LinkedCode>
  );
}

/** The server's own drawing: a picture, so that nothing in it can run. */
function Drawing({ svg }: { readonly svg: string }) {
  return <img alt="" width={240} height={240} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />;
}
