import { type DraftOf, join, node, type Ref, refOf, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import {
  byDay,
  choosesDay,
  freeOrTaken,
  looksAtDay,
  namesDay,
  plainAvailability,
  standing,
  tellsFree,
} from "../catalog/claim-words.ts";
import { derived } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import { nameWords, spacedName } from "../words/split-name.ts";
import type { Attribute, Claim } from "./claims.ts";
import { patternOf } from "./field-places.ts";
import type { Readings } from "./readings.ts";
import { restsOn } from "./refs.ts";

type Action = DraftOf<typeof brief.action>;
type Requirement = DraftOf<typeof brief.requirement>;
type Availability = DraftOf<typeof brief.availability>;

interface Told {
  readonly attributes: readonly Attribute[];
  readonly actions: readonly Action[];
  readonly requirements: readonly Requirement[];
}

/**
 * What is free on one day and taken on another is no property that a thing keeps: it follows from what was
 * taken. People look at the things with it, of a day that they choose.
 */
export function withAvailability(
  claims: readonly Claim[],
  { attributes, actions, requirements }: Told,
  { statements }: Pick<Readings, "statements">,
): Pick<Told, "attributes" | "actions"> & { readonly availability: readonly Availability[] } {
  // Of what is taken in two ways, neither tells alone whether it is free.
  const alone = claims.filter(
    ({ thing }) => claims.filter((other) => other.thing === thing).length === 1,
  );
  const found = alone.flatMap((claim) => {
    const words = wordsFor(claim, statements);
    const own = `brief/concept#${claim.thing.id}` as const;
    const ofThing = attributes.filter(({ data }) => data.concept === own);
    const looking = requirements.filter((each) => looksAtFree(each, claim, claims.length === 1));
    const kept = ofThing.filter(
      ({ data: { name } }) =>
        (byDay.test(name) && standing.test(name)) ||
        (looking.length > 0 && plainAvailability.test(spacedName(name))),
    );
    const said = [...kept.flatMap(restsOn), ...looking.map(requirementRef)];
    const from = said.length > 0 && words.ref ? [...said, words.ref] : said;
    const [first, ...rest] = from;
    if (first === undefined) return [];
    const name = kept[0] ? withoutDay(kept[0].data.name) : "availability";
    const data = {
      concept: own,
      name,
      free: words.free,
      taken: words.taken,
      by: `brief/relation#${claim.by.id}` as const,
      day: `brief/attribute#${claim.day.id}` as const,
      requirements: looking.map(requirementRef),
    };
    const why = derived("availability-by-day", [first, ...rest]);
    return [
      {
        draft: node(brief.availability, join(claim.thing.id, nameId(name)), data, why),
        kept,
        claim,
        looking,
      },
    ];
  });
  const gone = new Set(found.flatMap(({ kept }) => kept));
  return {
    attributes: attributes.filter((each) => !gone.has(each)),
    actions: found.reduce(
      (all, { claim, looking, draft }) => withLooking(all, claim, looking, draft),
      actions,
    ),
    availability: found.map(({ draft }) => draft),
  };
}

interface Words {
  readonly free: string;
  readonly taken: string;
  /** Where the text has them. */
  readonly ref?: Ref<"reading/statement">;
}

/** What a sentence about the things calls them that are free, and those that are not. */
function wordsFor({ thing }: Claim, statements: Readings["statements"]): Words {
  const named = patternOf(nameWords(thing.data.name));
  for (const { ref, data } of statements) {
    const [, free, taken] = freeOrTaken.exec(data.text) ?? [];
    if (free && taken && named.test(data.text.toLowerCase()))
      return { free: free.toLowerCase(), taken: taken.toLowerCase(), ref };
  }
  return { free: "free", taken: "taken" };
}

const looked: ReadonlySet<string> = new Set(["functional", "story", "scenario", "criterion"]);

function looksAtFree(
  { data: { text, kind, priority } }: Requirement,
  { thing }: Claim,
  isAlone: boolean,
): boolean {
  if (priority === "wont" || !looked.has(kind)) return false;
  const said = text.slice(0, 1_000).toLowerCase();
  const isNamed = patternOf(nameWords(thing.data.name)).test(said);
  if (isAlone && choosesDay.test(said)) return true;
  if (!isNamed && !(isAlone && /\bavailability\b/.test(said))) return false;
  return said
    .split(/(?<=[.;])\s/)
    .some((each) => tellsFree.test(each) && namesDay.test(each) && looksAtDay.test(each));
}

/** Whoever looks at the things or takes one of them sees what is free. */
function withLooking(
  actions: readonly Action[],
  { thing, claim }: Claim,
  looking: readonly Requirement[],
  availability: Availability,
): readonly Action[] {
  const own = `brief/concept#${thing.id}` as const;
  const refs = looking.map(requirementRef);
  const moved = new Set<string>(refs);
  const looks = actions.filter(
    ({ data }) => data.concept === own && /^(?:read|list|search)$/.test(data.effect),
  );
  const takes = actions.filter(
    ({ data }) => data.concept === `brief/concept#${claim.id}` && data.effect === "create",
  );
  const actors = [...new Set([...looks, ...takes].flatMap(({ data }) => data.actors))].sort();
  const listing = looks.find(({ data }) => data.effect === "list");
  const id = listing?.id ?? slug(`list ${thing.id}`);
  const why = derived("availability-is-shown", [
    `brief/availability#${availability.id}`,
    ...(listing ? restsOn(listing) : []),
  ]);
  const list = node(
    brief.action,
    id,
    {
      ...(listing?.data ?? { verb: "list", concept: own, effect: "list" as const }),
      actors,
      requirements: [...new Set([...(listing?.data.requirements ?? []), ...refs])].sort(),
    },
    why,
  );
  return [
    ...actions.flatMap((each) => {
      if (each.id === id) return [];
      if (!looks.includes(each) || each.data.effect !== "read") return [each];
      const left = each.data.requirements.filter((ref) => !moved.has(ref));
      if (left.length === each.data.requirements.length) return [each];
      // What was read there of one thing is read of all of them.
      return left.length === 0 ? [] : [{ ...each, data: { ...each.data, requirements: left } }];
    }),
    list,
  ];
}

/** "availability status" of "day-specific availability status" */
function withoutDay(name: string): string {
  const rest = name.replace(byDay, " ").replace(/[()]/g, " ").replace(/\s+/g, " ").trim();
  return standing.test(rest) ? rest : "availability";
}

function requirementRef({ id }: Requirement): Ref<"brief/requirement"> {
  return refOf(brief.requirement, id);
}
