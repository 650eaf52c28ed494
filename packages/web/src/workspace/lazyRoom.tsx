import { type ComponentType, use } from "react";

/** A room whose code comes when it is first entered; drawn at once where it is here already, as on the server. */
export type LazyRoom = { readonly Room: ComponentType; readonly load: () => Promise<unknown> };

export const lazyRoom = (bring: () => Promise<ComponentType>): LazyRoom => {
  let coming: Promise<ComponentType> | undefined;
  const load = (): Promise<ComponentType> => {
    if (coming) return coming;
    const it = bring();
    coming = it;
    // React reads off a promise that it is settled, and does not wait for it then.
    const settle = (value: ComponentType) => Object.assign(it, { status: "fulfilled", value });
    const forget = () => (coming = undefined);
    it.then(settle, forget);
    return it;
  };
  function Room() {
    const Here = use(load());
    // oxlint-disable-next-line react/static-components -- it is brought once and stays the same from then on
    return <Here />;
  }
  return { Room, load };
};
