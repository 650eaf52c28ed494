/// <reference lib="webworker" />
import { type Asked, openAnswerer } from "./answerer.ts";

declare const self: DedicatedWorkerGlobalScope;

const hear = openAnswerer((told) => self.postMessage(told));
self.addEventListener("message", ({ data }: MessageEvent<Asked>) => hear(data));
