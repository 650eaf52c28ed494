import { useState, useSyncExternalStore } from "react";
import { useSearch } from "wouter";

/** Whether a form on the page of a commitment is open: at once where the address asks for it (`?do=became`). */
export const useOpened = (name: "became" | "owner" | "secure" | "ask") => {
  const isAskedFor = new URLSearchParams(useSearch()).get("do") === name;
  const [chosen, choose] = useState<boolean | null>(null);
  // The server draws the page to be read; a form comes once somebody can write in it.
  const isLive = useSyncExternalStore(nothingToFollow, () => true, isNotLive);
  return [chosen ?? (isLive && isAskedFor), choose] as const;
};

const nothingToFollow = () => () => {};
const isNotLive = () => false;
