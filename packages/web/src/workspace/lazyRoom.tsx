import { type ComponentType, use } from "react";

/** A room whose code comes when it is first entered; drawn at once where it is here already, as on the server. */
export type LazyRoom = { readonly Room: ComponentType; readonly load: () => Promise<unknown> };

export const lazyRoom = (bring: () => Promise<ComponentType>): LazyRoom => {
  let here: ComponentType | undefined;
  let coming: Promise<ComponentType> | undefined;
  const load = () => (coming ??= bring().then((it) => (here = it), forget));
  const forget = (trouble: unknown) => {
    coming = undefined;
    throw trouble;
  };
  function Room() {
    const Here = here ?? use(load());
    // oxlint-disable-next-line react/static-components -- it is brought once and stays the same from then on
    return <Here />;
  }
  return { Room, load };
};
