import { type RefObject, useEffect, useMemo, useState } from "react";
import { followFingers } from "./followFingers.ts";

/** What a picture is looked at through: a shift in its own units, and how many times larger than it is. */
export type Look = { readonly x: number; readonly y: number; readonly times: number };
export type Point = { readonly x: number; readonly y: number };

const asItIs: Look = { x: 0, y: 0, times: 1 };
const MOST = 6;
const STEP = 1.5;

/**
 * Moves and enlarges the `<g>` of a picture by its transform alone, once a frame: two fingers, a wheel held with Ctrl,
 * or buttons; one finger or the mouse moves what is enlarged. At its own size a finger scrolls the page as ever.
 */
export const usePanAndZoom = (svg: RefObject<SVGSVGElement | null>, inside: RefObject<SVGGElement | null>) => {
  const [isEnlarged, setEnlarged] = useState(false);
  const lens = useMemo(() => lensOn(svg, inside, setEnlarged), [svg, inside]);
  useEffect(() => (svg.current === null ? undefined : followFingers(svg.current, lens)), [svg, lens]);
  return useMemo(
    () => ({
      isEnlarged,
      larger: () => lens.enlarge(STEP),
      smaller: () => lens.enlarge(1 / STEP),
      asItIs: () => lens.show(asItIs),
    }),
    [isEnlarged, lens],
  );
};

export type Lens = ReturnType<typeof lensOn>;

const lensOn = (
  svg: RefObject<SVGSVGElement | null>,
  inside: RefObject<SVGGElement | null>,
  onEnlarged: (isEnlarged: boolean) => void,
) => {
  let look = asItIs;
  let frame = 0;
  const draw = () => {
    frame = 0;
    const [x, y, times] = [look.x, look.y, look.times].map((it) => Math.round(it * 1000) / 1000);
    inside.current?.setAttribute("transform", `translate(${x} ${y}) scale(${times})`);
  };
  const size = () => svg.current?.viewBox.baseVal ?? { width: 0, height: 0 };
  const show = (next: Look) => {
    const { width, height } = size();
    const times = between(1, next.times, MOST);
    // Nothing but the picture is ever shown: its edges stay at the edges.
    look = { x: between(width * (1 - times), next.x, 0), y: between(height * (1 - times), next.y, 0), times };
    frame ||= requestAnimationFrame(draw);
    onEnlarged(times > 1);
  };
  const enlarge = (by: number, around: Point = { x: size().width / 2, y: size().height / 2 }) => {
    const times = between(1, look.times * by, MOST);
    const moved = (from: number, at: number) => at - ((at - from) * times) / look.times;
    show({ x: moved(look.x, around.x), y: moved(look.y, around.y), times });
  };
  return { look: () => look, show, enlarge };
};

const between = (least: number, value: number, most: number) => Math.min(Math.max(value, least), most);
