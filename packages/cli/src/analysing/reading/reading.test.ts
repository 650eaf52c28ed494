import { terminalSayer } from "@mortar/catalogue/src/terminal.ts";
import { describe, expect, test } from "vitest";
import { aGround } from "../../../testing/aGround.ts";
import { sentence } from "../inWords.ts";
import { ecology } from "../ecology.ts";
import { logic } from "../logic.ts";
import { map } from "../map.ts";
import { opinions } from "../opinions.ts";
import { texts } from "../texts.ts";
import { network } from "../network/network.ts";
import { rule } from "../rule.ts";
import { series } from "../series.ts";
import { signed } from "../signed.ts";
import { territories } from "../territories.ts";
import { Broken } from "./broken.ts";
import { textIn } from "./plainFile.ts";
import { tiesIn } from "./ties.ts";

const file = (text: string) => ({ name: "file", text });
const { ground } = aGround({ say: terminalSayer("en") });

/** Where a file is broken, and the sentence that says so. */
const whyNot = (read: () => unknown): string => {
  try {
    read();
  } catch (why) {
    if (why instanceof Broken) return `${why.place}: ${sentence({ id: why.says, values: why.values }, ground)}`;
    throw why;
  }
  return "sound";
};

const families = { network, signed, rule, logic, series, map, territories, ecology, opinions, texts };
const broken = (family: keyof typeof families, text: string) => whyNot(() => families[family].read([file(text)], {}));

const ab = { from: "a", to: "b", weight: 1, type: "" };

describe("a table of ties", () => {
  test.each([
    ["with a heading in any order", "weight,to,from\n1,b,a", ab],
    ["under other names", "Target;Source\r\nb;a\r\n", ab],
    ["without a heading", "a,b", ab],
    ["divided by tabs, with a type", "a\tb\t1\tmoney", { ...ab, type: "money" }],
    ["with a comma in its numbers", "from;to;weight\na;b;1,5", { ...ab, weight: 1.5 }],
    ["with a typographic minus", "a,b,−2", { ...ab, weight: -2 }],
    ["with signs", "from,to,sign\na,b,-", { ...ab, weight: -1 }],
    ["with empty lines between", "from,to\n\n\na,b\n\n", ab],
    ["of an old Macintosh", "from,to\ra,b\r", ab],
    ["with columns nobody asks for", "id,from,to\n7,a,b", ab],
  ])("%s", (_, text, tie) => expect(tiesIn(file(text)).ties).toMatchObject([tie]));

  test("quotes hold dividers, quotes and ends of lines, and lines are still counted", () => {
    const { ties } = tiesIn(file('from,to\n"The ""Town"" Library","a\nb, c"\nx,y'));
    expect(ties.map(({ from, to, place }) => [from, to, place])).toEqual([
      ['The "Town" Library', "a\nb, c", 2],
      ["x", "y", 4],
    ]);
  });

  test.each([
    ["from,to\na,b\n,c", "3: The cell “from” is empty: a tie needs two ends."],
    ["from,to,weight\na,b,NaN", "2: “NaN” is no number."],
    ["from,to,weight\na,b,1e999", "2: “1e999” is no number."],
    ["from,to,weight\na,b,0x10", "2: “0x10” is no number."],
    ["from,to,weight\na,b,", "2: The tie has no weight."],
    ["from,to\na,b,c", "2: 3 cells stand here, and 2 in the first row."],
    ["a,b\nc", "2: One cell stands here, and 2 in the first row."],
    ["a,b,c,d,e", "1: A tie has two to four cells: from, to, weight, type. This row has 5."],
    ["a", "1: A tie has two to four cells: from, to, weight, type. This row has 1."],
    ["form,to\na,b", "1: There is no column “from”. The columns are form and to."],
    ["x,y,z\na,b,3", "1: The first row names no columns that are known: it is x, y and z. A heading has from and to."],
    ["from,to,source\na,b,c", "1: The column “from” stands there twice."],
    ['from,to\n"a,b', "2: A quote begins here and never ends."],
    ['from,to\n"a"x,b', "2: After a closing quote comes the end of the cell. A quote inside quotes is doubled."],
    [
      "from,to,weight\na,b,-1",
      "2: A tie of a network cannot weigh less than nothing. Ties for and against are read with --signed.",
    ],
    [
      "from,to\na,b\nb,a\na,b",
      "4: The way from a to b stands there already. What stands twice is added up before, or told apart by a type.",
    ],
  ])("%j: %s", (text, sentenceSaid) => expect(broken("network", text)).toBe(sentenceSaid));

  test("the same two may stand once in each type", () => {
    const { input } = network.read([file("from,to,type\na,b,money\na,b,work\nb,a,work")], {});
    expect(input).toMatchObject({ types: ["money", "work"], hasWeights: false });
    expect(input.support.arcs).toHaveLength(2);
  });

  test("what weighs nothing is no tie, what goes to itself is kept apart, and both are said", () => {
    const { input, notes } = network.read([file("a,b,1\na,a,1\nc,a,0")], {});
    expect(input.nodes).toEqual(["a", "b", "c"]);
    expect(input.ties).toHaveLength(1);
    expect(notes.map((it) => sentence(it, ground))).toEqual([
      "3 members, 2 arcs.",
      "One line goes from one to itself: told among circuits, left out elsewhere.",
      "One line weighs nothing, and is no tie.",
    ]);
  });

  test("without direction each tie goes both ways, and stands once", () => {
    expect(network.read([file("a,b\nb,c")], { isUndirected: true }).input.support.arcs).toHaveLength(4);
    expect(whyNot(() => network.read([file("a,b\nb,a")], { isUndirected: true }))).toBe(
      "2: The tie of b and a stands there already. A tie without direction stands once.",
    );
  });
});

const graphMl = (inside: string, before = "") => `<?xml version="1.0"?>${before}<graphml>${inside}</graphml>`;
const twoNodes = '<node id="a"/><node id="b"/>';

describe("GraphML", () => {
  test.each([
    [
      "directed",
      `<graph edgedefault="directed">${twoNodes}<edge source="a" target="b"/></graph>`,
      { isDirected: true, hasWeights: false },
    ],
    [
      "undirected",
      `<graph edgedefault="undirected">${twoNodes}<edge source="a" target="b"/></graph>`,
      { isDirected: false },
    ],
    [
      "with weights, and one that edges have where they say none",
      `<key id="w" for="edge" attr.name="weight"><default>2</default></key><graph edgedefault="directed">${twoNodes}<edge source="a" target="b"/><edge source="b" target="a"><data key="w">3.5</data></edge></graph>`,
      { ties: [{ weight: 2 }, { weight: 3.5 }], hasWeights: true },
    ],
    [
      "with names that tell its nodes apart",
      '<key id="n" for="node" attr.name="name"/><graph><node id="n0"><data key="n">Library</data></node><node id="n1"><data key="n">Choir &amp; Co</data></node><edge source="n0" target="n1"/></graph>',
      { nodes: ["Library", "Choir & Co"] },
    ],
    [
      "with a prefix",
      `<graph>${twoNodes}<edge source="a" target="b" directed="false"/><edge source="b" target="b"/></graph>`,
      { isDirected: true, ties: [{ from: "a" }, { from: "b", to: "a" }, { to: "b" }] },
    ],
  ])("%s", (_, inside, read) => expect(tiesIn(file(graphMl(inside)))).toMatchObject(read));

  test.each([
    [
      "billion laughs",
      graphMl(
        '<graph><node id="&c;"/></graph>',
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>',
      ),
      "1: A file whose DOCTYPE declares something of its own is not read.",
    ],
    [
      "a file of this machine",
      graphMl('<graph><node id="&c;"/></graph>', '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>'),
      "1: A file whose DOCTYPE declares something of its own is not read.",
    ],
    ["an unknown entity", graphMl('<graph><node id="&c;"/></graph>'), "1: This is not XML: undefined entity."],
    ["cut short", "<graphml>\n<graph>", "2: This is not XML: unclosed tag: graph"],
    ["other XML", "<html/>", "1: This is XML, and no GraphML."],
    ["too deep", graphMl("<graph>".repeat(100) + "</graph>".repeat(100)), "1: It is nested too deeply to be read."],
    ["without an id", graphMl("<graph>\n<node/></graph>"), "2: The attribute “id” is missing."],
    ["a node twice", graphMl(`<graph>${twoNodes}\n<node id="a"/></graph>`), "2: The node a stands on line 1 already."],
    [
      "an end that is not there",
      graphMl(`<graph>${twoNodes}<edge source="a" target="z"/></graph>`),
      "1: z is not among the nodes.",
    ],
    ["a tie of three", graphMl("<graph><hyperedge/></graph>"), "1: Ties of more than two ends are not read."],
    [
      "a weight that is none",
      graphMl(
        `<key id="w" for="edge" attr.name="weight"/><graph>${twoNodes}<edge source="a" target="b"><data key="w">NaN</data></edge></graph>`,
      ),
      "1: “NaN” is no number.",
    ],
  ])("%s", (_, text, why) => expect(whyNot(() => tiesIn(file(text)))).toBe(why));
});

describe("JSON of networks", () => {
  test.each([
    ["of d3", { nodes: [{ id: "a" }, { id: "b" }], links: [{ source: "a", target: "b" }] }],
    [
      "of networkx",
      {
        directed: true,
        multigraph: false,
        nodes: [{ id: "a" }, { id: "b" }],
        edges: [{ source: "a", target: "b", weight: 1 }],
      },
    ],
    [
      "of Cytoscape",
      {
        elements: {
          nodes: [{ data: { id: "a" } }, { data: { id: "b" } }],
          edges: [{ data: { source: "a", target: "b" } }],
        },
      },
    ],
    [
      "of Cytoscape, in one list",
      { elements: [{ data: { id: "a" } }, { data: { id: "b" } }, { data: { source: "a", target: "b" } }] },
    ],
    ["by the places of nodes", { nodes: [{ name: "a" }, { name: "b" }], links: [{ source: 0, target: 1 }] }],
    ["as plain lists", { nodes: ["a", "b"], arcs: [["a", "b"]] }],
    ["of ties alone", [["a", "b", 1]]],
  ])("%s", (_, value) => expect(tiesIn(file(JSON.stringify(value)))).toMatchObject({ nodes: ["a", "b"], ties: [ab] }));

  test.each([
    ["{", "1: This is not JSON."],
    ['{"nodes":[],\n"links":[}', "2: This is not JSON."],
    ["[".repeat(100_000), "1: This is not JSON."],
    ["{}", "null: There are no ties: links, edges, arcs or ties."],
    ['{"nodes":["a","a"],"links":[]}', "nodes.1: a stands there already."],
    ['{"nodes":["a"],"links":[["a","z"]]}', "links.0: z is not among the nodes."],
    ['{"links":[{"source":"a"}]}', "links.0: This has no id."],
    [
      '{"links":[{"source":"a","target":"b","weight":{}}]}',
      "links.0: What stands here is not of the form that belongs here.",
    ],
    ['[["a","b","NaN"]]', "0: “NaN” is no number."],
  ])("%s", (text, why) => expect(whyNot(() => tiesIn(file(text)))).toBe(why));
});

describe("other files", () => {
  test.each<[keyof typeof families, string, string]>([
    ["signed", "a,b,0", "1: A tie is for or against: 0 says neither."],
    ["signed", "a,a,+", "1: The tie goes from a to itself."],
    ["signed", "a,b,+\nb,a,-", "2: The tie of b and a stands there already. A tie without direction stands once."],
    [
      "map",
      "a,b,1\na,b,-1",
      "2: The way from a to b stands there already. What stands twice is added up before, or told apart by a type.",
    ],
    [
      "rule",
      '{"rule":"weights","weights":{"a":"x"},"quota":1}',
      "weights.a: What stands here is not of the form that belongs here.",
    ],
    ["rule", '{"rule":"most"}', "rule: What stands here is not of the form that belongs here."],
    ["logic", '{"enables":[["a"]]}', "enables.0: What stands here is not of the form that belongs here."],
    [
      "logic",
      '{"enables":[["a","b"]],"hinders":[["a","b"]]}',
      "null: The way from a to b stands there already. What stands twice is added up before, or told apart by a type.",
    ],
    ["series", "member,period,kept,of\na,1,2,1", "2: 2 of 1 cannot be."],
    ["series", "member,period,kept,of\na,1,-1,1", "2: “-1” is below zero."],
    ["series", "member,period,kept,of\na,1,0.5,1", "2: “0.5” is no whole number."],
    ["series", "member,period,kept,of\na,1,1,1\na,1,1,1", "3: a and 1 stand together in an earlier row already."],
    ["series", "member,period,kept\na,1,1", "1: There is no column “of”. The columns are member, period and kept."],
    [
      "series",
      "attended,last,opportunities\n3,2,6",
      "2: So many occasions cannot have been taken so: the last one taken lies before too many, or after the end.",
    ],
    ["series", "1\n2\nx", "3: “x” is no number."],
    [
      "series",
      "1,2\n3,4",
      "1: A series is one column of numbers, or has a heading: member, period, kept, of. The first row is 1 and 2.",
    ],
    ["territories", "member,cell,effort\na,x,-1", "2: “-1” is below zero."],
    ["territories", "member,cell,effort\na,x,1\na,x,2", "3: a and x stand together in an earlier row already."],
    ["territories", "who,x,y\na,1,2\na,3,4", "3: a has a row already."],
    ["opinions", "voter,s1\nAna,2", "2: “2” is no vote: 1 agrees, -1 disagrees, 0 passes, and empty is not seen."],
    ["opinions", "voter,s1\nAna,1\nAna,1", "3: Ana has a row already."],
    ["opinions", "voter,s1,s1\nAna,1,1", "1: The column “statement” stands there twice."],
    [
      "opinions",
      "voter\nAna",
      "1: The first row names no statements: it has a column for the voter and one for each statement.",
    ],
    [
      "opinions",
      "voter,statement,vote\nAna,s,agree\nAna,s,pass",
      "3: Ana and s stand together in an earlier row already.",
    ],
    ["texts", "We demand it.", "null: Two versions are needed: --texts OLDER NEWER."],
    [
      "ecology",
      "stakeholder,rater,power\na,b,1",
      "1: There is no column “interest”. The columns are stakeholder, rater and power.",
    ],
    ["ecology", '{"stakeholders":[{"id":"a"},{"id":"a"}]}', "stakeholders.1: a stands there already."],
  ])("%s %j: %s", (family, text, why) => expect(broken(family, text)).toBe(why));

  test.each([
    [new Uint8Array(), "null: There is nothing in it."],
    [new TextEncoder().encode(" \n\t"), "null: There is nothing in it."],
    [Uint8Array.from([0, 1, 2]), "null: This is no text in UTF-8."],
    [Uint8Array.from([0xff, 0x41]), "null: This is no text in UTF-8."],
  ])("bytes that are no text", (bytes, why) => expect(whyNot(() => textIn(bytes))).toBe(why));

  test("marks of UTF-8 and UTF-16 are known, and are not of the text", () => {
    expect(textIn(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toBe("a");
    expect(textIn(Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toBe("a");
    expect(textIn(Uint8Array.from([0xfe, 0xff, 0, 0x61]))).toBe("a");
  });
});
