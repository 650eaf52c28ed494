import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { CommitmentsScreen } from "./CommitmentsScreen.tsx";
import { ConflictScreen } from "./ConflictScreen.tsx";
import { AnswersScreen, MarkingScreen, ReadersScreen, ReleaseScreen } from "./ConversationScreens.tsx";
import { FrontScreen } from "./FrontScreen.tsx";
import { InviteSheet, MembersScreen } from "./MembersScreen.tsx";
import { MovingScreen } from "./MovingScreen.tsx";
import { PartsScreen } from "./PartsScreen.tsx";
import { PicturesScreen } from "./PicturesScreen.tsx";
import { QuestionsScreen } from "./QuestionsScreen.tsx";
import { SetUpScreen, SignInScreen, StartScreen } from "./StartScreens.tsx";
import { StageAffirmed, StageLong, StageWaiting } from "./StageScreens.tsx";

/** The screens by the hash that shows them: `#front`, `#stage`, … A theme after a stroke: `#front/dark`. */
const screens: Readonly<Record<string, () => ReactNode>> = {
  front: FrontScreen,
  commitments: CommitmentsScreen,
  readers: ReadersScreen,
  answers: AnswersScreen,
  marking: MarkingScreen,
  release: ReleaseScreen,
  stage: StageWaiting,
  "stage-done": StageAffirmed,
  "stage-long": StageLong,
  start: StartScreen,
  "sign-in": SignInScreen,
  "set-up": SetUpScreen,
  conflict: ConflictScreen,
  members: MembersScreen,
  sheet: InviteSheet,
  moving: MovingScreen,
  parts: PartsScreen,
  pictures: PicturesScreen,
  questions: QuestionsScreen,
};

const [name = "", theme] = location.hash.slice(1).split("/");
if (theme !== undefined) document.documentElement.dataset["theme"] = theme;
const Screen = screens[name];
const root = document.getElementById("root");
if (root !== null) createRoot(root).render(Screen === undefined ? <Contents /> : <Screen />);
addEventListener("hashchange", () => location.reload());

function Contents() {
  return (
    <main className="alone">
      <h1>The screens</h1>
      <ul>
        {Object.keys(screens).map((key) => (
          <li key={key}>
            <a href={`#${key}`}>{key}</a> · <a href={`#${key}/dark`}>dark</a>
          </li>
        ))}
        <li>
          <a href="link.html">Pages opened from a link</a>
        </li>
      </ul>
    </main>
  );
}
