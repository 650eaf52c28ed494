import type { Lens, Point } from "./usePanAndZoom.ts";

/** Lets fingers, mouse and wheel move the lens of a picture, until the function it answers is called. */
export const followFingers = (picture: SVGSVGElement, lens: Lens): (() => void) => {
  const fingers = new Map<number, Point>();
  const pointAt = ({ clientX, clientY }: PointerEvent | WheelEvent): Point => {
    const { left, top, width } = picture.getBoundingClientRect();
    const unit = picture.viewBox.baseVal.width / width;
    return { x: (clientX - left) * unit, y: (clientY - top) * unit };
  };
  const press = (event: PointerEvent) => void fingers.set(event.pointerId, pointAt(event));
  const lift = (event: PointerEvent) => void fingers.delete(event.pointerId);
  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const apart = spreadOf(fingers);
    const then = pointAt(event);
    fingers.set(event.pointerId, then);
    const now = spreadOf(fingers);
    const { x, y, times } = lens.look();
    if (apart && now) {
      lens.show({ x: x + now.x - apart.x, y: y + now.y - apart.y, times });
      lens.enlarge(now.far / apart.far, now);
    } else if (times > 1) {
      picture.setPointerCapture(event.pointerId);
      lens.show({ x: x + then.x - before.x, y: y + then.y - before.y, times });
    }
  };
  const turn = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    lens.enlarge(Math.exp(-event.deltaY * WHEEL), pointAt(event));
  };
  const over = new AbortController();
  const { signal } = over;
  picture.addEventListener("pointerdown", press, { signal });
  picture.addEventListener("pointermove", move, { signal });
  picture.addEventListener("wheel", turn, { passive: false, signal });
  for (const end of ["pointerup", "pointercancel", "pointerleave"] as const)
    picture.addEventListener(end, lift, { signal });
  return () => over.abort();
};

/** How much larger, in powers of e, for each pixel the wheel turns. */
const WHEEL = 0.002;

const spreadOf = (fingers: ReadonlyMap<number, Point>) => {
  const [one, other] = fingers.values();
  if (!one || !other) return null;
  const far = Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
  return { far, x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
};
