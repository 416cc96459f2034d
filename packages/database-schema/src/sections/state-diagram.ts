import { printable } from "../postgresql/quote.ts";

export interface DrawnMove {
  readonly from: string;
  readonly to: string;
  /** What people call the deed that leads there. */
  readonly by: readonly string[];
}

/** Characters that mean something to Mermaid; as entities they mean themselves. */
const entities: Readonly<Record<string, string>> = {
  '"': "#quot;",
  "&": "#amp;",
  "<": "#lt;",
  ">": "#gt;",
  "#": "#35;",
  "%": "#37;",
  "`": "#96;",
  "\\": "#92;",
  ";": "#59;",
  ":": "#58;",
  "{": "#123;",
  "}": "#125;",
  "[": "#91;",
  "]": "#93;",
  "|": "#124;",
};
const longest = 60;

/** The life cycle of a thing, from its first state to those that none follows. */
export function stateDiagram(
  title: string,
  states: readonly string[],
  moves: readonly DrawnMove[],
): string {
  const id = (state: string) => `s${states.indexOf(state)}`;
  const ends = states.filter((state) => !moves.some(({ from }) => from === state));
  return [
    "stateDiagram-v2",
    `  accTitle: States of ${shown(title)}`,
    ...states.map((state) => `  state "${shown(state)}" as ${id(state)}`),
    ...states.slice(0, 1).map((first) => `  [*] --> ${id(first)}`),
    ...moves.map(({ from, to, by }) => {
      const deed = by.length > 0 ? ` : ${shown(by.join(" / "))}` : "";
      return `  ${id(from)} --> ${id(to)}${deed}`;
    }),
    ...ends.map((state) => `  ${id(state)} --> [*]`),
  ].join("\n");
}

/** One line of the input in which nothing is syntax. */
function shown(text: string): string {
  const characters = Array.from(printable(text).replace(/\p{Cf}/gu, ""));
  const short =
    characters.length > longest ? [...characters.slice(0, longest - 1), "…"] : characters;
  const safe = short.map((character) => entities[character] ?? character).join("");
  // Mermaid takes `direction LR` for a statement wherever it stands.
  return safe.replaceAll(/direction /gi, (word) => `${word.trimEnd()}#32;`).trim() || "-";
}
