import { isFunctionWord } from "../texts/tokens.ts";

/**
 * Whether a text is compared as English. It does not tell which language a text is in:
 *
 *     known(w)   w holds English sentences together, or is among the words `isKnown` knows and holds no others together
 *     read       Σ known / Σ words ≥ KNOWN_AT_LEAST, over the words without digits
 *
 * Names are mostly unknown, and English news know words such as "de" and "la" from them: hence the list. Where there is
 * nothing to ask (`null`), a text is read unless it holds more words of that list than of English, or letters English
 * has not.
 *
 * @source our own
 * @cost   one pass over the words.
 */
export const isReadAsEnglish = (all: readonly string[], isKnown: ((word: string) => boolean) | null): boolean => {
  const words = all.filter((it) => !/\p{N}/u.test(it));
  const english = words.filter(isFunctionWord).length;
  const foreign = words.filter(isForeign).length;
  if (words.length === 0) return false;
  if (!isKnown) return english >= foreign && words.every((it) => LATIN.test(it));
  const known = words.filter((it) => isFunctionWord(it) || (!isForeign(it) && isKnown(it))).length;
  return known >= words.length * KNOWN_AT_LEAST;
};

/** Three words in five: a name or two among ten words, or one among three, stand in no one's way. */
const KNOWN_AT_LEAST = 0.6;

const LATIN = /^[a-z'-]+$/;

const isForeign = (word: string): boolean => foreign.has(word);

/** The commonest words that hold other languages of the Latin script together, where they are no English words. */
const foreign: ReadonlySet<string> = new Set(
  `aan aber aby al ale als ao aos att au auf aus aux av bei bij bir bis bu ce ces cette che ci co cok com como con czy
  da daha dal dans das dass dat de degil del della delle dem der des det deze di dit dla door dos du een ein eine
  einen einer el ela ele ella elle ellos em en entre er es essa est esta este et ett fran geen gibi gli hanno har
  heeft het hij hon ich icin ihr ik il ile ils im inte io isso ist jag jak je kan kein kunnen la las le les leur lite
  lo loro los lub ma maar mais mas med mit muy na naar nach nao nas ne nei nel nella nicht nie niet nog noi non nos
  nous nuestra nuestro o och od oder olan ons ook op os otro ou par para pela pelo pero piu por porque przez qu que
  questo qui sao se sem ses seu sich sie sind som sono sont su sua suo sur sus tak te tem till todo uber uit uma un
  una unas und une unos vara ve veya vi vom von voor vor vous w wat wie wij wir wird worden y yok z ze zijn zu zum zur`.split(
    /\s+/,
  ),
);
