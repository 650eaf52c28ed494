// @ts-nocheck: runs in the browser, whose objects the types here do not know.

/** In a page before anything of its own. Painted is what a frame has shown: the one after the content was found. */
export const watchForPaint = ({ content, button }) => {
  let painted = 0;
  const isReady = () => !document.querySelector("script[type=module]") || "ready" in document.documentElement.dataset;
  const lookForReady = () => {
    if (!isReady()) return requestAnimationFrame(lookForReady);
    tellShown({ painted, ready: performance.now() });
  };
  const lookForContent = () => {
    const place = document.querySelector(button)?.getBoundingClientRect();
    if (!document.querySelector(content)?.textContent || !place?.height) return requestAnimationFrame(lookForContent);
    requestAnimationFrame(() => {
      painted = performance.now();
      tellPainted({ x: place.x + place.width / 2, y: place.y + place.height / 2 });
      lookForReady();
    });
  };
  requestAnimationFrame(lookForContent);
  addEventListener("click", ({ target }) => {
    if (target.closest("a[href], button")) tellAccepted(performance.now());
  });
};
