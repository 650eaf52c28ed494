// @ts-nocheck: runs in the browser, whose objects the types here do not know.

/** In a page before anything of its own: tells once scripts answer, and once what moved of a pledge is drawn. */
export const watchForMoved = () => {
  let [painted, ready] = [0, 0];
  const look = () => {
    painted ||= document.querySelector("#main h1") ? performance.now() : 0;
    ready ||= "ready" in document.documentElement.dataset ? performance.now() : 0;
    if (!painted || !ready || !document.querySelector("#main .months rect")) return requestAnimationFrame(look);
    const [{ responseEnd: answered }] = performance.getEntriesByType("navigation");
    tellMoved({ answered, painted, ready, moved: performance.now() });
  };
  requestAnimationFrame(look);
};
