import type { Ref, ViewOf } from "@planc/core";
import { asPattern, spoken } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { advises, alikeWords, recommends } from "../catalog/recommendation-words.ts";
import { pluralOf } from "../naming/identifier.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

/** What is to be recommended, and the texts that ask for it. */
export interface Wanted {
  readonly thing: Entity;
  /** Where ready ones are kept. */
  readonly keeper: Entity | undefined;
  readonly from: readonly Ref[];
  readonly texts: readonly string[];
}

/** One of these words is in whatever asks for it. */
const hints = /recommend|similar|related|bought|viewed|liked|read|watched|personali[sz]ed/i;

/** Reads what the text would have recommended; nothing where it does not ask for it. */
export function wantedOf(facts: {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly people: ReadonlySet<string>;
}): Wanted | undefined {
  const { entities, fields, people } = facts;
  const requirements = facts.requirements.filter(({ data: { text } }) => hints.test(text));
  if (requirements.length === 0) return undefined;
  const keeper = entities.find(({ data: { name } }) => /^recommendations?$/i.test(name));
  const things = entities.filter(
    (each) => each !== keeper && !people.has(each.ref) && !/recommend/i.test(each.data.name),
  );
  const names = things.map((thing) => {
    const each = [spoken(thing.data.name), spoken(pluralOf(thing.data.name))];
    const said = `(?<![\\p{L}\\p{N}])(?:${each.map(asPattern).join("|")})(?![\\p{L}\\p{N}])`;
    return {
      thing,
      alike: new RegExp(`${alikeWords} ${said}`, "iu"),
      named: new RegExp(said, "iu"),
      // "recommendations and insights" are two things.
      close: new RegExp(
        `${said} recommendations?\\b|\\brecommend\\p{L}* (?:(?!and |or )[\\p{L}-]+ ){0,2}${said}`,
        "iu",
      ),
    };
  });
  const asking = requirements.filter(({ data: { text, priority, later } }) => {
    if (priority === "wont" || later !== undefined) return false;
    const said = text.slice(0, 1_000);
    if (advises.test(said)) return false;
    return recommends.test(said) || names.some(({ alike }) => alike.test(said));
  });
  if (asking.length === 0) return undefined;
  const texts = asking.map(({ data: { text } }) => text.slice(0, 1_000));
  const own = fields.filter(({ data: { entity } }) => entity === keeper?.ref);
  const kinds = own.flatMap(({ data: { values = [] } }) => values.map((each) => spoken(each)));
  const kept = keeper && thingOf(keeper, entities, fields, new Set(things.map(({ ref }) => ref)));
  const thing =
    names.find(({ close, alike }) => texts.some((each) => close.test(each) || alike.test(each)))
      ?.thing ??
    things.find(({ ref }) => ref === kept) ??
    kinds.flatMap((kind) => things.find(({ data: { name } }) => spoken(name) === kind) ?? [])[0] ??
    names.find(({ named }) => texts.some((each) => named.test(each)))?.thing;
  return thing && { thing, keeper, from: asking.map(({ ref }) => ref), texts };
}

/** What the ready ones refer to, by themselves or by a list of them. */
function thingOf(
  keeper: Entity,
  entities: readonly Entity[],
  fields: readonly Field[],
  things: ReadonlySet<string>,
): Ref | undefined {
  const joins = new Set<string>(
    fields
      .filter(({ data: { references } }) => references?.entity === keeper.ref)
      .map(({ data: { entity } }) => entity),
  );
  const from = new Set<string>([
    keeper.ref,
    ...entities.filter(({ ref }) => joins.has(ref)).map(({ ref }) => ref),
  ]);
  return fields.find(
    ({ data: { entity, references } }) =>
      from.has(entity) &&
      things.has(references?.entity ?? "") &&
      !from.has(references?.entity ?? ""),
  )?.data.references?.entity;
}
