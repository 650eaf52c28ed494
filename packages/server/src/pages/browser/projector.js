// @ts-nocheck: runs in the browser, whose objects the server's types do not know.
// Shows the room what is read now. Text is only ever set as text.
const stage = document.querySelector("main");
const part = (name) => (name === "said" ? stage.querySelector(".said") : stage.querySelector(`[data-part=${name}]`));
let shown = stage.dataset.shown;

const lengthOf = (said) => {
  const longest = Math.max(...said.split(/\s+/u).map((word) => word.length));
  if (said.length <= 70 && longest <= 14) return "short";
  return said.length <= 160 && longest <= 22 ? "medium" : "long";
};

const fill = ({ showing }) => {
  stage.dataset.state = !showing ? "waiting" : showing.isAffirmed ? "affirmed" : "asked";
  stage.dataset.length = lengthOf(showing?.words.said ?? "");
  part("said").textContent = showing?.words.said ?? "";
  for (const name of document.querySelectorAll("[data-part=member]"))
    name.textContent = showing?.member.said ?? stage.dataset.coalition;
  part("kind").textContent = showing ? stage.getAttribute(`data-${showing.as}`) : "";
  part("done").textContent = showing?.isAffirmed
    ? showing.isInOwnWords
      ? stage.dataset.ownWords
      : stage.dataset.affirmed
    : "";
};

const stream = new EventSource(stage.dataset.events);
stream.addEventListener("shown", ({ data }) => {
  const told = JSON.parse(data);
  const now = told.showing?.id ?? "";
  if (now === shown) return fill(told);
  stage.classList.add("leaving");
  setTimeout(() => {
    shown = now;
    fill(told);
    stage.classList.remove("leaving");
  }, 240);
});
stream.addEventListener("over", () => {
  stream.close();
  location.reload();
});
