/** What one run took, in time that passed and in time a processor worked for it, and what it answered. */
export type Timed = { readonly inMs: number; readonly cpuMs: number; readonly answer: number };

/**
 * The mean of so many runs one after another. Where they are many, as many before are not counted: what was compiled is forgotten
 * while others have their turn. Time of a processor counts what cleans up beside us, too.
 */
export const timed = (run: () => number, times: number): Timed => {
  for (let nth = 0; nth < times && times > 1; nth++) run();
  const began = performance.now();
  const beganInCpu = process.cpuUsage();
  let answer = 0;
  for (let nth = 0; nth < times; nth++) answer = run();
  const { user, system } = process.cpuUsage(beganInCpu);
  return { inMs: (performance.now() - began) / times, cpuMs: (user + system) / 1000 / times, answer };
};
