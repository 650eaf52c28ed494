// @ts-nocheck: runs in the browser, whose objects the types here do not know.

/** In a page before anything of its own: tells once what moved of a pledge is drawn, and scripts answer. */
export const watchForMoved = () => {
  let [moved, ready] = [0, 0];
  const look = () => {
    moved ||= document.querySelector("#main .months rect") ? performance.now() : 0;
    ready ||= "ready" in document.documentElement.dataset ? performance.now() : 0;
    if (!moved || !ready) return requestAnimationFrame(look);
    const [{ responseEnd: answered, encodedBodySize: bytes }] = performance.getEntriesByType("navigation");
    tellMoved({ answered, moved, ready, bytes });
  };
  requestAnimationFrame(look);
};

/** In a page that is ready: ms from the moment a finger touches this link until what moved of a pledge is drawn. */
export const tapToMoved = (href) =>
  new Promise((drawn) => {
    const link = document.querySelector(`#main a[href="${href}"]`);
    const begun = performance.now();
    const look = () =>
      document.querySelector("#main .months rect") ? drawn(performance.now() - begun) : requestAnimationFrame(look);
    link.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    // So long a finger rests on what it taps.
    setTimeout(() => link.click(), 80);
    requestAnimationFrame(look);
  });
