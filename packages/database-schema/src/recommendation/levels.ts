import { type DataOf, figureOf, spoken, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import {
  deeds,
  enoughForModel,
  enoughForPopular,
  eventsPerThing,
  learnsFrom,
  popularDays,
} from "../catalog/recommendation-words.ts";
import { pluralOf } from "../naming/identifier.ts";
import type { Rows } from "../search/ways.ts";
import type { Counted } from "./events.ts";

type Level = Omit<DataOf<typeof data.recommendationLevel>, "recommendation" | "level">;
type Field = ViewOf<typeof data.field>;

export interface LevelFacts {
  readonly thing: ViewOf<typeof data.entity>;
  /** Fields of the thing and the things that it belongs to. */
  readonly fields: readonly Field[];
  /** What is counted, the table that says most first. */
  readonly counted: readonly Counted[];
  readonly things: Rows | undefined;
  readonly people: ReadonlySet<string>;
}

/** From what is popular to a model: each with its data and the number of events from which it is worth it. */
export function levelsOf(facts: LevelFacts): readonly Level[] {
  const all = [popular(facts), alike(facts), together(facts), model(facts)];
  return all.flatMap((each) => (each ? [each] : []));
}

/** Events of a day: rows of the table that says most. */
function reached(needs: number, first: Counted | undefined): Pick<Level, "reached"> {
  const perDay = first?.event.perDay;
  if (first === undefined || perDay === undefined || perDay.value <= 0) return {};
  return {
    reached: figureOf("needs / perDay", "day", {
      needs: { value: needs, unit: "rows" },
      perDay: {
        value: perDay.value,
        unit: "rows/day",
        ...(perDay.inputs[0]?.ref ? { ref: perDay.inputs[0].ref } : {}),
      },
    }),
  };
}

const fixed = (value: number) => figureOf("least", "rows", { least: { value, unit: "rows" } });

function several({ data: { name } }: ViewOf<typeof data.entity>): string {
  return spoken(pluralOf(name));
}

/** What people make themselves is recommended by its kind: the sport of a workout. */
function isOwn({ thing, counted }: LevelFacts): boolean {
  return counted[0]?.entity.ref === thing.ref;
}

function popular(facts: LevelFacts): Level {
  const { thing, fields, counted } = facts;
  const [first] = counted;
  const group = groupsOf(fields)[0];
  if (group && first && isOwn(facts)) {
    return {
      kind: "popular",
      says: `the ${spoken(group.data.name)} of most rows of ${first.table.data.name} in ${popularDays} days`,
      from: [first.table.ref, group.ref],
      lacks: [],
      needs: fixed(enoughForPopular),
      ...reached(enoughForPopular, first),
      cold: `fewer rows: the first ${spoken(group.data.name)} of its list`,
    };
  }
  const within = group ? ` of the same ${spoken(group.data.name)}` : "";
  return {
    kind: "popular",
    says: first
      ? `${several(thing)}${within} with the most rows of ${first.table.data.name} in ${popularDays} days`
      : `the newest ${several(thing)}${within}`,
    from: [...(first ? [first.table.ref] : []), ...(group ? [group.ref] : [thing.ref])],
    lacks: first ? [] : [`a table of who takes which ${spoken(thing.data.name)}`],
    ...(first ? { needs: fixed(enoughForPopular), ...reached(enoughForPopular, first) } : {}),
    cold: first ? `fewer rows: the newest ${several(thing)}` : "answers everybody",
  };
}

function alike(facts: LevelFacts): Level | undefined {
  const { thing, fields, counted } = facts;
  const groups = groupsOf(fields).slice(0, 3);
  const words = fields.filter(
    ({ data: { type, generated, unique, references } }) =>
      !generated && !unique && !references && (type === "text" || type === "long-text"),
  );
  const text = words.filter(({ data: { type } }) => type === "long-text").slice(0, 1);
  const title = words.filter(({ data: { name } }) => /\b(?:name|title)$/i.test(name)).slice(0, 1);
  const own = isOwn(facts);
  const from = own ? groups : [...groups, ...title, ...text];
  if (from.length === 0) return undefined;
  const said = from.map(({ data: { name } }) => spoken(name)).join(", ");
  return {
    kind: "alike",
    says: own
      ? `the ${said} of the person's own last 5 rows of ${counted[0]?.table.data.name ?? several(thing)}`
      : `${several(thing)} alike in ${said}, to one that is looked at or was taken last`,
    from: from.map(({ ref }) => ref),
    lacks: [],
    cold: own
      ? "a person without a row: the level below"
      : "nobody's history is needed; who looks at none gets the level below",
  };
}

function together({ thing, counted, things }: LevelFacts): Level | undefined {
  const first = counted.find(({ whole }) => whole !== undefined) ?? counted[0];
  if (first === undefined || first.entity.ref === thing.ref) return undefined;
  const by = first.whole ? `one ${spoken(first.whole.data.name)}` : "one person's rows";
  const needs = things
    ? figureOf("things * each", "rows", {
        things: { value: things.value, unit: "rows", ref: things.ref },
        each: { value: eventsPerThing, unit: "count" },
      })
    : undefined;
  return {
    kind: "together",
    says: `pairs of ${several(thing)} in ${by} of ${first.table.data.name}, more often than both alone would have it (lift above 1, 3 times at least)`,
    from: [first.table.ref],
    lacks: [],
    ...(needs ? { needs, ...reached(needs.value, first) } : {}),
    cold: `a ${spoken(thing.data.name)} in fewer than ${eventsPerThing} rows: what is alike`,
  };
}

function model(facts: LevelFacts): Level {
  const { thing, counted } = facts;
  const [first] = counted;
  const kind = isOwn(facts) ? groupsOf(facts.fields)[0] : undefined;
  const aim = kind
    ? `the ${spoken(kind.data.name)} of a person's next ${spoken(thing.data.name)}`
    : `who takes which ${spoken(thing.data.name)}`;
  const lacks = first ? [] : [`rows of people and ${several(thing)}`];
  return {
    kind: "model",
    says: first
      ? `a model of ${aim}, from ${counted
          .slice(0, 3)
          .map(({ table }) => table.data.name)
          .join(", ")}`
      : `a model of ${aim}`,
    from: first ? counted.slice(0, 3).map(({ table }) => table.ref) : [thing.ref],
    lacks,
    needs: fixed(enoughForModel),
    ...reached(enoughForModel, first),
    cold: "fewer than 2 rows of a person: the levels below",
  };
}

/** What puts things into groups: what they belong to, and closed lists that are no states. */
export function groupsOf(fields: readonly Field[]): readonly Field[] {
  return fields.filter(
    ({ data: { name, type, generated } }) =>
      !generated &&
      !/\b(?:status|state|visibility|currency|language)$/i.test(name) &&
      (type === "enum" || /\b(?:categor(?:y|ies)|genre|topic|tags?|brand|cuisine)$/i.test(name)),
  );
}

/** What the text would learn from, and no table keeps. */
export function missingOf(
  texts: readonly string[],
  thing: ViewOf<typeof data.entity>,
  counted: readonly Counted[],
): readonly string[] {
  const kept = new Set(counted.map(({ deed }) => deed));
  const told = texts.filter((text) => learnsFrom.test(text));
  return deeds.flatMap(({ name, asked }, at) =>
    !kept.has(at) && told.some((text) => asked.test(text)) ? [`${name} of ${several(thing)}`] : [],
  );
}
