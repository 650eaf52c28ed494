import { Component, type ReactNode } from "react";
import { Button, Empty } from "../parts/index.ts";
import { type Speech, SpeechContext } from "../speech/SpeechContext.ts";

type RoomTroubleProps = {
  readonly children: ReactNode;
  /** What stands beside a room, and beside its trouble too. */
  readonly beside?: ReactNode;
};

/** A room that cannot be drawn (its code did not come, or it is at fault) leaves the rest of the page standing. */
export class RoomTrouble extends Component<RoomTroubleProps, { readonly isBroken: boolean }> {
  static override contextType = SpeechContext;
  declare context: Speech | null;
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    const say = this.context?.say;
    if (!this.state.isBroken || !say) return this.props.children;
    const tryAgain = <Button onClick={() => location.reload()}>{say("room.try-again")}</Button>;
    return (
      <>
        <Empty title={say("room.broken")} action={tryAgain}>
          <p>{say("room.broken-reason")}</p>
        </Empty>
        {this.props.beside}
      </>
    );
  }
}
