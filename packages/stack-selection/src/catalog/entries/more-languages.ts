import type { Entry } from "../schema.ts";

/** Languages that are recognised and kept where stated, and seldom win by score. */
export const moreLanguages: readonly Entry[] = [
  language(
    "cpp",
    "C++",
    [],
    "compiled language with manual memory",
    1985,
    23.5,
    [0.8, 0.2, 0.8, 0.4, 1, 1, 0.3, 0.3],
  ),
  language(
    "scala",
    "Scala",
    [],
    "functional language on the JVM",
    2004,
    undefined,
    [0.95, 0.6, 0.9, 0.7, 0.2, 0.2, 0.2, 0.1],
  ),
  language(
    "elixir",
    "Elixir",
    [],
    "functional language on the Erlang machine",
    2012,
    undefined,
    [0.3, 0.6, 1, 0.2, 0.2, 0.4, 0, 0],
  ),
];

type Strengths = readonly [
  typing: number,
  server: number,
  concurrency: number,
  data: number,
  binary: number,
  start: number,
  browser: number,
  mobile: number,
];

function language(
  key: string,
  name: string,
  aliases: string[],
  what: string,
  since: number,
  share: number | undefined,
  strengths: Strengths,
): Entry {
  const note = "judged in comparison with the other languages of the catalogue";
  const [typing, server, concurrency, data, binary, start, browser, mobile] = strengths;
  return {
    key,
    name,
    aliases,
    topics: ["language"],
    form: "language",
    what,
    since,
    ...(share === undefined ? {} : { used: { share } }),
    fits: {
      "static-typing": [typing, note],
      "server-ecosystem": [server, note],
      concurrency: [concurrency, note],
      "data-libraries": [data, note],
      "single-binary": [binary, note],
      "fast-start": [start, note],
      "browser-target": [browser, note],
      "mobile-target": [mobile, note],
    },
  };
}
