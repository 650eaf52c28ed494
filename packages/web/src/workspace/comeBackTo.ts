/** Brings a reader whose control has gone from under her back to the record it belonged to. */
export const comeBackTo = (id: string): void => {
  requestAnimationFrame(() => {
    const record = document.getElementById(id);
    if (!record || document.activeElement !== document.body) return;
    record.tabIndex = -1;
    record.focus({ preventScroll: true });
  });
};
