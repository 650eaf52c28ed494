// @ts-nocheck: runs in the browser, whose objects the types here do not know.

/**
 * In a page before anything of its own. The picture is ready in the first frame after all its ties are in the page and
 * its scripts answer; everything it is drawn from had come when `view` was answered.
 */
export const watchForRing = ({ ties }) => {
  const look = () => {
    const rest = performance.getEntriesByType("resource").find(({ name }) => /[/]view($|[?])/.test(name));
    const drawn = document.querySelectorAll("svg.ring [data-place^=tie]").length;
    if (!rest?.responseEnd || drawn < ties || !("ready" in document.documentElement.dataset))
      return requestAnimationFrame(look);
    requestAnimationFrame(() => tellDrawn({ whole: rest.responseEnd, drawn: performance.now() }));
  };
  requestAnimationFrame(look);
};

/** Moves an enlarged picture to and fro for a while, once a frame, as a finger does; answers how far frames lay apart. */
export const panFor = ({ milliseconds }) =>
  new Promise((done) => {
    const svg = document.querySelector("svg.ring");
    const { left, top, width } = svg.getBoundingClientRect();
    const finger = (type, x) =>
      svg.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: left + x, clientY: top + 100, bubbles: true }));
    const gaps = [];
    const begun = performance.now();
    let last = begun;
    finger("pointerdown", width / 2);
    const move = (now) => {
      gaps.push(now - last);
      last = now;
      finger("pointermove", width / 2 + Math.sin((now - begun) / 150) * width * 0.2);
      if (now - begun < milliseconds) return requestAnimationFrame(move);
      finger("pointerup", width / 2);
      done(gaps.slice(2));
    };
    requestAnimationFrame(move);
  });
