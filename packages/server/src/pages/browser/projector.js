// @ts-nocheck: runs in the browser, whose objects the server's types do not know.
// Shows the room what is read now, and what is affirmed. Text is only ever set as text.
const stage = document.querySelector("main");
const svg = stage.querySelector("svg.affirmed-ring");
const part = (name) => (name === "said" ? stage.querySelector(".said") : stage.querySelector(`[data-part=${name}]`));
// How long a yes is looked at before the ring it has joined: milliseconds.
const STROKE_SEEN = 2800;
const FADE = 240;
let shown = stage.dataset.shown;
let turning;

const lengthOf = (said) => {
  const longest = Math.max(...said.split(/\s+/u).map((word) => word.length));
  if (said.length <= 70 && longest <= 14) return "short";
  return said.length <= 160 && longest <= 22 ? "medium" : "long";
};

const doneLabel = ({ standing, isInOwnWords }) =>
  stage.getAttribute(`data-say-${standing === "affirmed" && isInOwnWords ? "own-words" : standing}`) ?? "";

const fill = ({ showing }) => {
  stage.dataset.state = !showing ? "waiting" : showing.standing === "released" ? "asked" : showing.standing;
  stage.dataset.length = lengthOf(showing?.words.said ?? "");
  part("said").textContent = showing?.words.said ?? "";
  for (const name of document.querySelectorAll("[data-part=member]"))
    name.textContent = showing?.member.said ?? stage.dataset.coalition;
  part("kind").textContent = showing ? stage.getAttribute(`data-${showing.as}`) : "";
  part("done").textContent = showing ? doneLabel(showing) : "";
};

const drawn = (name, attributes, ...inside) => {
  const it = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) it.setAttribute(key, value);
  it.append(...inside);
  return it;
};

const known = () =>
  new Set([...svg.querySelectorAll("[data-piece], [data-tie]")].map(({ dataset }) => dataset.piece ?? dataset.tie));

const drawTie = ({ id, path, head }, before) =>
  drawn(
    "g",
    { "data-tie": id, class: before.has(id) ? undefined : "new" },
    drawn("path", { class: "line", pathLength: 1, d: path }),
    drawn("path", { class: "head", d: head }),
  );

const drawMember = ({ id, x, y, r, pips, label }, before, joined) => {
  const pieces = pips
    .filter(({ standing }) => standing === "affirmed")
    .map(({ as, path }) => {
      const piece = `${id} ${as}`;
      const look = before.has(piece) ? "piece" : "piece new";
      const width = Math.max(2, Math.round(r * 2.6) / 10);
      return drawn("path", { class: look, "data-piece": piece, pathLength: 1, "stroke-width": width, d: path });
    });
  const isNow = joined.has(id) || pieces.some((it) => it.classList.contains("new"));
  const lines = label?.lines.map((line, index) =>
    drawn("tspan", { x: label.x, y: label.y + index * label.lineHeight }, line),
  );
  const turn = label?.turn ? `rotate(${label.turn} ${label.x} ${label.y})` : undefined;
  return drawn(
    "g",
    { class: isNow ? "now" : undefined },
    drawn("circle", { class: "heart", cx: x, cy: y, r: r * 0.55 }),
    ...pieces,
    ...(label?.leader ? [drawn("path", { class: "leader", d: label.leader })] : []),
    ...(label
      ? [drawn("text", { "text-anchor": label.anchor, "font-size": label.size, transform: turn }, ...lines)]
      : []),
  );
};

let picture = "";
const draw = (ring) => {
  const told = JSON.stringify(ring);
  if (told === picture) return;
  picture = told;
  const before = known();
  svg.setAttribute("viewBox", `0 0 ${ring.width} ${ring.height}`);
  svg.querySelector(".ground").setAttribute("d", ring.outline);
  part("ties").replaceChildren(...ring.ties.map((tie) => drawTie(tie, before)));
  const arrived = ring.ties.filter(({ id }) => !before.has(id));
  const joined = new Set(arrived.flatMap(({ giver, receiver }) => [giver, receiver]));
  part("members").replaceChildren(...ring.members.map((member) => drawMember(member, before, joined)));
};

const turn = (change) => {
  stage.classList.add("leaving");
  turning = setTimeout(() => {
    change();
    stage.classList.remove("leaving");
  }, FADE);
};

// A longer text keeps the room to itself: characters.
const RING_BESIDE = 400;
const viewOf = ({ showing }) =>
  !showing || (showing.standing === "affirmed" && showing.words.said.length <= RING_BESIDE) ? "ring" : "words";

const stream = new EventSource(stage.dataset.events);
stream.addEventListener("shown", ({ data }) => {
  const told = JSON.parse(data);
  const now = told.showing?.id ?? "";
  const isYes = now === shown && stage.dataset.state !== "affirmed" && told.showing?.standing === "affirmed";
  clearTimeout(turning);
  stage.classList.remove("leaving");
  draw(told.picture);
  if (isYes) {
    // First the stroke under the words, where everyone is looking; then the ring, which the yes has joined.
    fill(told);
    turning = setTimeout(() => turn(() => (stage.dataset.view = viewOf(told))), STROKE_SEEN);
    return;
  }
  const show = () => {
    shown = now;
    fill(told);
    stage.dataset.view = viewOf(told);
  };
  if (now === shown) show();
  else turn(show);
});
stream.addEventListener("over", () => {
  stream.close();
  location.reload();
});
