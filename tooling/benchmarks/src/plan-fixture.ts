import {
  type ConfiguredPlugin,
  type Draft,
  facet,
  many,
  mark,
  node,
  placesIn,
  pluginKit,
  ref,
  stated,
  use,
} from "@planc/core";
import { bullets } from "@planc/core/markdown";
import * as z from "zod";

const word = many("grow/word", z.strictObject({ text: z.string() }), { summary: "words" });
const pair = many(
  "grow/pair",
  z.strictObject({ left: ref("grow/word"), right: ref("grow/word") }),
  { summary: "neighbours" },
);
const length = facet("grow/length", [word], z.strictObject({ characters: z.int() }), {
  summary: "lengths of words",
});

const kit = pluginKit({
  name: "@planc/benchmarks",
  version: "0.0.0",
  area: "grow",
  summary: "A plan of any size, with a part of each kind.",
  findings: {
    "word-empty": { severity: "warning", message: "{id} is empty.", cause: "None.", fix: "None." },
  },
  derivations: {
    "pair-of-neighbours": "words that follow each other are a pair",
    "length-of-word": "a word has as many characters as it has",
  },
});

const pairs = kit.step("pairs", {
  reads: { words: word },
  writes: { pairs: pair },
  run: ({ words }) => ({
    pairs: words.flatMap((left, at) => {
      const right = words[at + 1] ?? words[0];
      const why = kit.derived("pair-of-neighbours", [left.ref]);
      return right && at % 2 === 0
        ? [node(pair, left.id, { left: left.ref, right: right.ref }, why)]
        : [];
    }),
  }),
});
const lengths = kit.step("lengths", {
  reads: { words: word, pairs: pair },
  writes: { lengths: length },
  run: ({ pairs: all }) => ({
    lengths: all.map(({ data: { left }, ref: from }) =>
      mark(length, left, { characters: left.length }, kit.derived("length-of-word", [from])),
    ),
  }),
});
const emptyWords = kit.rule("empty-words", {
  reads: { words: word, lengths: length },
  check: ({ words, report }) => {
    for (const { id, ref: at, data } of words) {
      if (data.text === "") report("word-empty", { id }, { ref: at });
    }
  },
});
const listed = kit.section("words", {
  document: "plan.md",
  title: "Words",
  reads: { words: word },
  render: ({ words }) => ({ blocks: [bullets(words.map(({ data }) => data.text))] }),
});
const file = kit.artifact("words", {
  reads: { pairs: pair },
  emit: ({ pairs: all }) => [
    { path: "pairs.txt", mediaType: "text/plain", text: all.map(({ id }) => id).join("\n") },
  ],
});

export const plugins: readonly ConfiguredPlugin[] = [
  use(kit.plugin([pairs, lengths, emptyWords, listed, file])),
];
export const slots = [word];

/** Stated words, half as many as the plan is to have nodes: pairs and lengths are the other half. */
export function inputsFor(nodes: number): readonly Draft[] {
  const words = Array.from({ length: nodes / 2 }, (_, at) => `word-${at}`);
  const text = words.join("\n");
  const place = placesIn("prompt", text);
  let at = 0;
  return words.map((each) => {
    const start = at;
    at += each.length + 1;
    return node(word, each, { text: each }, stated(place(start, start + each.length)));
  });
}
