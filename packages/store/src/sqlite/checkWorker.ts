import { parentPort, workerData } from "node:worker_threads";
import { whatIsWrongWith } from "./copyCheck.ts";

const { file, leastEvents } = workerData as { file: string; leastEvents: number };
parentPort!.postMessage(whatIsWrongWith(file, leastEvents));
