import type { Archetype, ArchetypeConcept } from "../archetype.ts";
import { foldName } from "../text/words.ts";

/** The name that a concept goes by in this plan, and whether the text itself names it. */
export interface Wording {
  readonly name: string;
  readonly plural: string | undefined;
  readonly named: boolean;
}

/** Names of things that a domain may know under others. */
export interface Names {
  /** Things that the text keeps. */
  readonly concepts: readonly string[];
  /** What it only speaks of. */
  readonly passing: readonly string[];
  /** Who acts in the text. */
  readonly actors: readonly string[];
  /** What a stronger archetype has described. */
  readonly described: ReadonlySet<string>;
}

type Known = ReadonlyMap<string, string>;

/**
 * Lets the text have its own words: where it has a concept under another name of the archetype's
 * (`issue` for `Task`), the proposal takes that name, so that both become one. So it does with people
 * (`doctor` for `Practitioner`), and with what a stronger archetype has described.
 */
export function wordingOf(archetype: Archetype, names: Names): ReadonlyMap<string, Wording> {
  const passing = known(names.passing);
  const read = [
    { own: known(names.concepts), others: known(names.concepts) },
    { own: passing, others: outside(passing, names.concepts) },
  ];
  const others = [known(names.actors), known([...names.described])];
  return new Map(
    archetype.concepts.map((concept) => [concept.name, choose(concept, read, others)]),
  );
}

/** Who acts for the archetype's actors in this text: `nurse` and `doctor` for `Clinician`. */
export function actorNamesOf(
  archetype: Archetype,
  actors: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const read = known(actors);
  return new Map(
    archetype.actors.map(({ name, aliases = [] }) => [
      name,
      [name, ...aliases].filter((each) => read.has(foldName(each))).map(asName),
    ]),
  );
}

function choose(
  concept: ArchetypeConcept,
  read: readonly { readonly own: Known; readonly others: Known }[],
  others: readonly Known[],
): Wording {
  const own = { name: concept.name, plural: concept.plural };
  const aliases = concept.aliases ?? [];
  const as = (name: string | undefined, named: boolean): Wording =>
    name === undefined || concept.keepsName
      ? { ...own, named }
      : { name, plural: undefined, named };
  for (const names of read) {
    if (names.own.has(foldName(concept.name))) return as(undefined, true);
    const alias = aliasIn(aliases, names.others);
    if (alias !== undefined) return as(hasKinds(concept, names.others) ? undefined : alias, true);
  }
  if (others.some((each) => each.has(foldName(concept.name)))) return as(undefined, false);
  return as(
    others.map((each) => aliasIn(aliases, each)).find((each) => each !== undefined),
    false,
  );
}

/** Whether the text speaks of several kinds of it: none of them names it. */
function hasKinds({ aliases = [], attributes }: ArchetypeConcept, names: Known): boolean {
  const values = new Set(
    Object.values(attributes).flatMap(({ values: all = [] }) => all.map((each) => foldName(each))),
  );
  const kinds = aliases.map(foldName).filter((each) => names.has(each) && values.has(each));
  return kinds.length > 1;
}

function known(names: readonly string[]): Known {
  return new Map(names.map((name) => [foldName(name), name]));
}

/** Without names that are only part of another one: `payment` of `payment reminder`. */
function outside(passing: Known, kept: readonly string[]): Known {
  const all = [...passing.keys(), ...kept.map(foldName)].map((name) => ` ${name} `);
  return new Map(
    [...passing].filter(
      ([name]) => !all.some((each) => each.length > name.length + 2 && each.includes(` ${name} `)),
    ),
  );
}

/** The alias that is known, as a name. */
function aliasIn(aliases: readonly string[], names: Known): string | undefined {
  const alias = aliases.find((each) => names.has(foldName(each)));
  return alias === undefined ? undefined : asName(alias);
}

function asName(alias: string): string {
  return alias.charAt(0).toUpperCase() + alias.slice(1);
}
