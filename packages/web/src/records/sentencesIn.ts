/** Where each sentence of a text begins and ends, without the white space around it. */
export const sentencesIn = (said: string, locale: string): readonly { readonly from: number; readonly to: number }[] =>
  [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(said)]
    .map(({ segment, index }) => ({
      from: index + (segment.length - segment.trimStart().length),
      to: index + segment.trimEnd().length,
    }))
    .filter(({ from, to }) => from < to);
