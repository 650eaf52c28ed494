/**
 * The offsets, in UTF-16 units of `said`, of what the reader has selected inside `within` (an element of `Words`), without
 * white space at its ends; null when nothing of it is selected.
 */
export function chosenPassage(
  within: Element,
  selection: Selection | null,
): { readonly from: number; readonly to: number } | null {
  const text = within.querySelector(".said") ?? within;
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const chosen = range.toString();
  if (chosen.trim() === "") return null;
  const from = before.toString().length + (chosen.length - chosen.trimStart().length);
  return { from, to: from + chosen.trim().length };
}
