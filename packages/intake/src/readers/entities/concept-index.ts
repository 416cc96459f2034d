import { nameWords } from "../../words/split-name.ts";
import type { TextSpan } from "../text-span.ts";
import { type KnownNames, scanNames, startsOf } from "./scan-names.ts";

/** A thing that a text declares, with the names that it goes by. */
export interface DeclaredName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A declared thing where a text speaks of it. */
export interface ConceptMention {
  readonly concept: string;
  readonly span: TextSpan;
  readonly plural: boolean;
  /** "the user's": the mark of the genitive stands behind it. */
  readonly genitive: boolean;
  /** Named by its last word alone: "the expression" for `DiceExpression`. */
  readonly short: boolean;
}

/** Finds declared things by any spelling of their names. */
export interface ConceptIndex {
  readonly names: readonly string[];
  /** The thing that a name means as a whole, or that its last word alone stands for. */
  find(name: string): string | undefined;
  /** The thing that has this name, in any spelling. */
  named(name: string): string | undefined;
  mentions(text: string, span?: TextSpan): readonly ConceptMention[];
  /** The thing that stands for people who sign in; absent where none or several do. */
  readonly people: string | undefined;
}

/** Last words of names that say nothing of what the thing is. */
const weakHeads: ReadonlySet<string> = new Set(
  "record entity object model data item entry information detail details event type log list set history summary metric metrics status state config configuration settings request response result token session link line profile period range source step action message change group value number time date index layer tree view report file address name code".split(
    " ",
  ),
);

/** Words that name the kind of thing only, so that the rest of the name stands for it. */
const fillers: ReadonlySet<string> = new Set([
  "record",
  "entity",
  "object",
  "model",
  "event",
  "data",
  "core",
]);

export function conceptIndex(declared: readonly DeclaredName[]): ConceptIndex {
  const full = new Map<string, string>();
  const short = new Map<string, string | undefined>();
  const add = (words: readonly string[], name: string): void => {
    const key = words.join(" ");
    if (key !== "" && !full.has(key)) full.set(key, name);
  };
  for (const { name } of declared) add(nameWords(name), name);
  for (const { name, aliases } of declared) {
    for (const alias of aliases) add(nameWords(alias), name);
    const words = nameWords(name);
    const last = words.at(-1) ?? "";
    if (
      (words.length > 1 && fillers.has(last)) ||
      (words.length > 2 && /^(?:entry|item)$/.test(last))
    )
      add(nameWords(words.slice(0, -1).join(" ")), name);
    if (words.join(" ") === "user account") add(["user"], name);
  }
  for (const { name } of declared) {
    const words = nameWords(name);
    const head = words.at(-1) ?? "";
    if (words.length < 2 || weakHeads.has(head) || full.has(head)) continue;
    short.set(head, short.has(head) ? undefined : name);
  }
  const lookUp = (words: readonly string[]) => full.get(words.join(" "));
  const find = (name: string): string | undefined => {
    const words = nameWords(name);
    return lookUp(words) ?? short.get(words.join(" "));
  };
  const named = (name: string) => lookUp(nameWords(name));
  const names = declared.map(({ name }) => name);
  const known: KnownNames<{ readonly concept: string; readonly short: boolean }> = {
    starts: startsOf(full.keys(), short.keys()),
    lookUp: (words, count) => {
      const own = lookUp(words);
      if (own !== undefined) return { concept: own, short: false };
      const other = count === 1 ? short.get(words.join(" ")) : undefined;
      return other === undefined ? undefined : { concept: other, short: true };
    },
  };
  return { names, find, named, mentions, people: peopleIn(declared) };

  function mentions(text: string, span?: TextSpan): readonly ConceptMention[] {
    return scanNames(text, span, known).map(({ found, ...place }) => ({ ...found, ...place }));
  }
}

const accounts: readonly string[] = [
  "user",
  "user account",
  "account",
  "member",
  "app user",
  "person",
  "employee",
];

/** The declared thing that people's roles mean, where one is plainly that. */
function peopleIn(declared: readonly DeclaredName[]): string | undefined {
  const keys = new Map(declared.map(({ name }) => [nameWords(name).join(" "), name]));
  const known = accounts.map((each) => keys.get(each)).find((name) => name !== undefined);
  return known;
}
