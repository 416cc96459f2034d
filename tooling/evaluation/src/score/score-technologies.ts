import type { Brief } from "../brief.ts";
import type { Labels } from "../labels.ts";
import { assign } from "../names/assign.ts";
import { namesIn } from "../names/names-in.ts";
import { withoutBrackets, wordsOf } from "../names/words-of.ts";
import type { Tally } from "../tally.ts";

/** Spellings of names that catalogues know: from each spelling to the name. */
export type Spellings = ReadonlyMap<string, string>;

export interface ScoredTechnologies {
  readonly names: Tally;
  readonly modalities: Tally;
}

interface Wanted {
  readonly name: string;
  readonly rejected: boolean;
}

export function scoreTechnologies(
  { technologies, technologies_rejected, integrations }: Labels,
  mentions: Brief["mentions"],
  spellings: Spellings,
): ScoredTechnologies {
  const labels: readonly Wanted[] = [
    ...technologies.map((name) => ({ name, rejected: false })),
    ...technologies_rejected.map((name) => ({ name, rejected: true })),
  ];
  const { pairs, missed, left } = assign(labels, mentions, (label, { data }) =>
    likeness(label.name, data.technology, spellings),
  );
  const right = pairs.filter(([label, { data }]) => label.rejected === (data.modality === "avoid"));
  const off = pairs.filter((pair) => !right.includes(pair));
  const sayRead = ({ data }: Brief["mentions"][number]): string =>
    `${data.technology} (${data.modality})`;
  const others: readonly Wanted[] = [
    ...pairs.map(([label]) => label),
    ...integrations.flatMap(namesIn).map((name) => ({ name, rejected: false })),
  ];
  // Patterns such as read replicas are no names of technologies, and what is labelled as an external
  // system is at the border.
  const isFalse = ({ data }: Brief["mentions"][number]): boolean =>
    data.kind === "product" &&
    !others.some(
      ({ name, rejected }) =>
        rejected === (data.modality === "avoid") && likeness(name, data.technology, spellings) > 0,
    );
  const found = right.map(([label]) => say(label));
  const offLabels = off.map(([label]) => say(label));
  const offReads = off.map(([, read]) => sayRead(read));
  return {
    names: {
      found,
      missed: [...missed.map(say), ...offLabels],
      wrong: [...left.filter((each) => isFalse(each)).map(sayRead), ...offReads],
    },
    modalities: { found, missed: offLabels, wrong: offReads },
  };
}

function say({ name, rejected }: Wanted): string {
  return rejected ? `${name} (rejected)` : name;
}

/** Alternatives, `SSL/TLS`, are matched by either. */
function likeness(label: string, read: string, spellings: Spellings): number {
  const names = new Set(namesIn(label).map((each) => keyOf(each, spellings)));
  return names.has(keyOf(read, spellings)) ? 1 : 0;
}

const weak: ReadonlySet<string> = new Set(
  "api apis database db framework library server token".split(" "),
);

/** Letters and digits of the name that catalogues give it, without version. */
function keyOf(name: string, spellings: Spellings): string {
  const plain = withoutBrackets(name).replace(/\s+v?\d[\d.]*\+?$/iu, "");
  const words = wordsOf(plain);
  const strong = words.filter((word) => !weak.has(word));
  const key = (strong.length > 0 ? strong : words).join("");
  return spellings.get(words.join("")) ?? spellings.get(key) ?? key;
}

/** @param terms Names with their other spellings. */
export function spellingsOf(
  terms: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): Spellings {
  const none: Spellings = new Map();
  return new Map(
    terms.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((each): [string, string] => [keyOf(each, none), keyOf(name, none)]),
    ),
  );
}
