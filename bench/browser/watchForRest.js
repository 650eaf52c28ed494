// @ts-nocheck: runs in the browser, whose objects the types here do not know.

/** In a page before anything of its own. The rest has come once `view` is answered: a ready page asks for it. */
export const watchForRest = () => {
  let [painted, ready] = [0, 0];
  const look = () => {
    painted ||= document.querySelector("#main li") ? performance.now() : 0;
    ready ||= "ready" in document.documentElement.dataset ? performance.now() : 0;
    const rest = performance.getEntriesByType("resource").find(({ name }) => /[/]view($|[?])/.test(name));
    if (!painted || !ready || !rest?.responseEnd) return requestAnimationFrame(look);
    const [{ responseEnd: answered, encodedBodySize: bytes, decodedBodySize: unpacked }] =
      performance.getEntriesByType("navigation");
    tellOpened({ answered, painted, ready, whole: rest.responseEnd, bytes, unpacked });
  };
  requestAnimationFrame(look);
};
