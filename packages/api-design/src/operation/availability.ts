import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { property, words } from "../naming.ts";
import { isByClient } from "./known-repeats.ts";

type Availability = ViewOf<typeof brief.availability>;
type Property = DataOf<typeof api.schema>["properties"][number];
type Parameter = DataOf<typeof api.operation>["parameters"][number];
type Field = ViewOf<typeof data.field>;
type Case = "camel" | "snake";

/** What is shown of a thing that is free on one day and taken on another. */
export interface Shown {
  readonly fact: Availability;
  /** `day` or `date`, as the text calls it. */
  readonly day: string;
}

export function shownOf(
  concept: Ref<"brief/concept"> | undefined,
  availabilities: readonly Availability[],
): Shown | undefined {
  const fact = availabilities.find(({ data }) => data.concept === concept);
  return fact && { fact, day: /date/i.test(fact.data.day) ? "date" : "day" };
}

/** Worked out as it is read, so nobody gives it. */
export function availabilityProperty({ fact, day }: Shown, propertyCase: Case): Property {
  const { name, free, taken } = fact.data;
  return {
    name: property(name, propertyCase),
    type: "enum",
    list: false,
    required: true,
    nullable: true,
    readOnly: true,
    writeOnly: false,
    description: `Whether it is ${free} or ${taken} on the ${day} that was asked for; null where none was.`,
    values: [free, taken],
  };
}

export function dayParameter({ fact, day }: Shown, thing: string): Parameter {
  const { free, taken } = fact.data;
  return {
    name: day,
    in: "query",
    type: "date",
    required: false,
    description: `For which ${day} each ${thing.toLowerCase()} is told to be ${free} or ${taken}.`,
  };
}

/** What the list tells, and what it does not. */
export function availabilityTold({ fact, day }: Shown, thing: string, claim: string): string {
  const { free, taken } = fact.data;
  const [one, other] = [thing.toLowerCase(), claim.toLowerCase()];
  return `With a ${day}, each ${one} is ${taken} where a ${other} that still counts has it on that ${day}, else ${free}. Whose ${other} that is, nobody is told.`;
}

/** Fields that no two records have all alike. */
export interface Together {
  readonly names: string;
  /** Records that were called off do not count. */
  readonly active: boolean;
  /** Where the text says it; else it is a link, of which nothing says that it may be there twice. */
  readonly rule?: ViewOf<typeof brief.uniqueness>;
  /** The fields that no two have all alike. */
  readonly fields: readonly Ref[];
  /** By it a client that sends one again is known, and answered by what is there. */
  readonly repeats?: true;
}

/** Of two who ask at once, the first one gets it. */
export function refusalTold({ names, active }: Together, thing: string): string {
  return `Refused with 409 where another ${thing.toLowerCase()}${active ? " that still counts" : ""} has the same ${names}: of two at once the first one stays.`;
}

/** `seat and booked day`: the names of fields that no two records have all alike. */
export function togetherIn(
  rules: readonly ViewOf<typeof brief.uniqueness>[],
  concept: Ref<"brief/concept"> | undefined,
  fields: readonly Field[],
): readonly Together[] {
  return rules.flatMap((rule) => {
    if (concept === undefined || rule.data.concept !== concept) return [];
    const own = rule.data.together.map((part) =>
      fields.find(({ data }) => data.attribute === part || data.references?.relation === part),
    );
    const names = own.flatMap((each) => (each ? words(each.data.name).join(" ") : []));
    if (names.length < rule.data.together.length) return [];
    const listed = names.join(", ").replace(/, ([^,]*)$/, " and $1");
    const refs = own.flatMap((each): Ref[] => (each ? [each.ref] : []));
    const repeats = own.some((each) => each !== undefined && isByClient(each));
    return [
      {
        names: listed,
        active: rule.data.active === true,
        rule,
        fields: refs,
        ...(repeats ? { repeats } : {}),
      },
    ];
  });
}

/** What takes the thing: `Booking`. */
export function claimOf(
  { data: { by } }: ViewOf<typeof brief.availability>,
  relations: readonly ViewOf<typeof brief.relation>[],
  concepts: readonly ViewOf<typeof brief.concept>[],
): string | undefined {
  const from = relations.find(({ ref }) => ref === by)?.data.from;
  return concepts.find(({ ref }) => ref === from)?.data.name;
}
