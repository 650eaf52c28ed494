import { type ComponentType, use } from "react";

/** A room whose code comes when it is first entered; drawn at once where it is here already, as on the server. */
export type LazyRoom = {
  readonly Room: ComponentType;
  readonly load: () => Promise<unknown>;
  /** Whether it can be drawn without waiting. */
  readonly isHere: () => boolean;
};

export const lazyRoom = (bring: () => Promise<ComponentType>): LazyRoom => {
  let coming: Promise<ComponentType> | undefined;
  let isHere = false;
  const load = (): Promise<ComponentType> => {
    if (coming) return coming;
    const it = bring();
    coming = it;
    // React reads off a promise that it is settled, and does not wait for it then.
    const settle = (value: ComponentType) => {
      void Object.assign(it, { status: "fulfilled", value });
      isHere = true;
    };
    const forget = () => (coming = undefined);
    it.then(settle, forget);
    return it;
  };
  function Room() {
    const Here = use(load());
    // oxlint-disable-next-line react/static-components -- it is brought once and stays the same from then on
    return <Here />;
  }
  return { Room, load, isHere: () => isHere };
};
