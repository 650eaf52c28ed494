/**
 * BM25: how much of what is asked for stands in a document, word for word.
 *
 *     idf(w)        ln(1 + (N − n(w) + ½) / (n(w) + ½))      n(w) of N documents hold w
 *     score(d, q)   Σ idf(w) · f(w, d) · (K + 1) / (f(w, d) + K · (1 − B + B · length(d) / mean length))
 *     share(d, q)   score(d, q) / Σ idf(w)                   0: nothing of it; about 1: all of it, once, in a document of
 *                                                            mean length; each sum over the different words w of q
 *
 * The share is ours: unlike the score it can be laid beside other figures. A query without words has a share of 0.
 *
 * @source robertson-zaragoza-2009: the score, with idf kept above 0, and K and B as usual.
 * @cost   one pass over all words at first; for each query the documents that hold one of its words.
 */
export const bm25 = (documents: readonly (readonly string[])[]): ((query: readonly string[]) => Float64Array) => {
  const { holding, dampening, rarity } = countedIn(documents);
  return (query) => {
    const shares = new Float64Array(documents.length);
    const words = [...new Set(query)];
    const most = words.reduce((sum, word) => sum + rarity(word), 0);
    for (const word of words) {
      const held = holding.get(word);
      const part = (rarity(word) / most) * (K + 1);
      if (held) addShares(shares, held, part, dampening);
    }
    return shares;
  };
};

/** Of one document and every other: what share each has of it, and what share it has of each. */
export type Shares = { readonly ofIt: Float64Array; readonly byIt: Float64Array };

/**
 * The shares of documents in each other, one document at a time. What it answers is overwritten by the next.
 *
 * @cost one pass over all words at first; for each document those that hold one of its words.
 */
export const sharesBetween = (documents: readonly (readonly string[])[]): ((at: number) => Shares) => {
  const { holding, dampening, rarity } = countedIn(documents);
  const words = documents.map((document) => {
    const times = new Map<string, number>();
    for (const word of document) times.set(word, (times.get(word) ?? 0) + 1);
    return [...times];
  });
  const most = Float64Array.from(words, (own) => own.reduce((sum, [word]) => sum + rarity(word), 0));
  const ofIt = new Float64Array(documents.length);
  const byIt = new Float64Array(documents.length);
  return (at) => {
    ofIt.fill(0);
    byIt.fill(0);
    const damped = dampening[at] as number;
    for (const [word, times] of words[at] ?? []) {
      const held = holding.get(word) as Holding;
      const part = rarity(word) * (K + 1);
      addShares(ofIt, held, part / (most[at] as number), dampening);
      const gain = (part * times) / (times + damped);
      for (let place = 0; place < held.at.length; place++) {
        const other = held.at[place] as number;
        byIt[other] = (byIt[other] as number) + gain / (most[other] as number);
      }
    }
    return { ofIt, byIt };
  };
};

const countedIn = (documents: readonly (readonly string[])[]) => {
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length) || 1;
  const dampening = Float64Array.from(documents, ({ length }) => K * (1 - B + (B * length) / mean));
  const holding = holdingOf(documents);
  const idf = (held: number) => Math.log(1 + (documents.length - held + 0.5) / (held + 0.5));
  return { dampening, holding, rarity: (word: string) => idf(holding.get(word)?.at.length ?? 0) };
};

/** The documents that hold a word, and how often each does. */
type Holding = { readonly at: Int32Array; readonly times: Int32Array };

const holdingOf = (documents: readonly (readonly string[])[]): ReadonlyMap<string, Holding> => {
  const places = new Map<string, Map<number, number>>();
  for (const [at, words] of documents.entries())
    for (const word of words) {
      const found = places.get(word) ?? new Map<number, number>();
      places.set(word, found.set(at, (found.get(at) ?? 0) + 1));
    }
  return new Map(
    [...places].map(([word, found]) => [
      word,
      { at: Int32Array.from(found.keys()), times: Int32Array.from(found.values()) },
    ]),
  );
};

const addShares = (shares: Float64Array, { at, times }: Holding, part: number, dampening: Float64Array) => {
  for (let place = 0; place < at.length; place++) {
    const document = at[place] as number;
    const often = times[place] as number;
    shares[document] = (shares[document] as number) + (part * often) / (often + (dampening[document] as number));
  }
};

const K = 1.2;
const B = 0.75;
