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

/** In a page that is ready: ms from a click on this link until what moved of a pledge is drawn. */
export const clickToMoved = (href) =>
  new Promise((drawn) => {
    const begun = performance.now();
    const look = () =>
      document.querySelector("#main .months rect") ? drawn(performance.now() - begun) : requestAnimationFrame(look);
    document.querySelector(`#main a[href="${href}"]`).click();
    requestAnimationFrame(look);
  });
