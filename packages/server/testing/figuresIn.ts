/** One sample of an OpenMetrics text, under its family. */
export type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};
export type Family = { readonly type: string; readonly help: string; readonly samples: readonly Sample[] };

const suffixes: Readonly<Record<string, readonly string[]>> = {
  counter: ["_total", "_created"],
  gauge: [""],
  histogram: ["_bucket", "_count", "_sum", "_created"],
  summary: ["", "_count", "_sum", "_created"],
  info: ["_info"],
  unknown: [""],
};

/**
 * Reads a text strictly as OpenMetrics 1.0 has it, and throws where it departs from that: families in one piece and only
 * once, samples of the names their type allows, counters that are not negative, histograms whose buckets go up to `+Inf` and
 * agree with their count, and `# EOF` at the end.
 */
export const figuresIn = (text: string): ReadonlyMap<string, Family> => {
  if (!text.endsWith("# EOF\n")) throw new Error("It does not end with # EOF and a line end.");
  const families = new Map<string, Filling>();
  let current = "";
  for (const line of text.slice(0, -"# EOF\n".length).split("\n").slice(0, -1)) {
    const meta = /^# (TYPE|HELP|UNIT) ([a-zA-Z_:][\w:]*) (.*)$/.exec(line);
    if (meta) current = familyIn(families, current, meta);
    else addTo(families.get(current), current, sampleIn(line));
  }
  for (const [name, family] of families) if (family.type === "histogram") checkHistogram(name, family);
  return families;
};

type Filling = { type: string; help: string; readonly samples: Sample[] };

/** Notes what a line says of a family; answers its name. */
const familyIn = (
  families: Map<string, Filling>,
  current: string,
  [, what, name = "", told = ""]: readonly string[],
) => {
  if (name !== current && families.has(name)) throw new Error(`${name} comes in two pieces.`);
  const family = families.get(name) ?? { type: "unknown", help: "", samples: [] };
  if (family.samples.length > 0) throw new Error(`${name} says what it is after its samples.`);
  families.set(name, family);
  if (what === "TYPE") family.type = told;
  if (what === "HELP") family.help = told;
  return name;
};

const addTo = (family: Filling | undefined, current: string, sample: Sample): void => {
  const names = (suffixes[family?.type ?? ""] ?? []).map((suffix) => current + suffix);
  if (!family || !names.includes(sample.name)) throw new Error(`${sample.name} does not belong to ${current}.`);
  if (family.type === "counter" && !(sample.value >= 0)) throw new Error(`${sample.name} is ${sample.value}.`);
  if (family.samples.some((other) => keyOf(other) === keyOf(sample))) throw new Error(`${keyOf(sample)} stands twice.`);
  family.samples.push(sample);
};

const sampleIn = (line: string): Sample => {
  const parts =
    /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (NaN|[+-]Inf|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?: \d+(?:\.\d+)?)?$/i.exec(line);
  if (!parts) throw new Error(`Not a sample: ${line}`);
  const [, name = "", inside = "", number = ""] = parts;
  const labels: Record<string, string> = {};
  let rest = inside;
  while (rest !== "") {
    const label = /^([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/.exec(rest);
    if (!label) throw new Error(`Not labels: ${inside}`);
    labels[label[1]!] = label[2]!;
    rest = rest.slice(label[0].length);
  }
  return { name, labels, value: Number(number.replace("Inf", "Infinity")) };
};

const keyOf = ({ name, labels }: Sample): string => JSON.stringify([name, Object.entries(labels).toSorted()]);

const checkHistogram = (name: string, { samples }: Family): void => {
  const series = new Map<string, { last: number; bound: number; count: number | null }>();
  for (const { name: found, labels, value } of samples) {
    const { le, ...others } = labels;
    const key = JSON.stringify(Object.entries(others).toSorted());
    const one = series.get(key) ?? { last: 0, bound: -Infinity, count: null };
    series.set(key, one);
    if (found === `${name}_count`) one.count = value;
    if (found !== `${name}_bucket`) continue;
    const bound = Number(le === "+Inf" ? "Infinity" : le);
    if (!(bound > one.bound) || value < one.last) throw new Error(`The buckets of ${name} do not go up.`);
    [one.bound, one.last] = [bound, value];
  }
  for (const { bound, last, count } of series.values())
    if (bound !== Infinity || last !== count) throw new Error(`The buckets of ${name} do not add up.`);
};
