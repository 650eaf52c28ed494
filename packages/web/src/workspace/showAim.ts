/** Takes the reader to a place on this page, out of whatever is folded around it. */
export const showAim = (aim: HTMLElement): void => {
  for (let around = aim.parentElement; around; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
  if (!aim.hasAttribute("tabindex")) aim.tabIndex = -1;
  aim.scrollIntoView({ block: "center" });
  aim.focus({ preventScroll: true });
};
