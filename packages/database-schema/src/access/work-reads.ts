import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { endsWhen, overStates } from "../catalog/over.ts";
import { pluralOf } from "../naming/identifier.ts";
import { counted } from "../sections/words.ts";
import { stateFieldOf } from "../tables/order-columns.ts";
import type { PatternFacts } from "./patterns-of.ts";
import { idOfPattern, type ReadDraft, readDraft } from "./read-draft.ts";

type Pattern = DataOf<typeof data.accessPattern>;

/** Rows that are kept for a time leave by age, the oldest first; those of a split table leave with their partition. */
export function retentionReads({ view, retention, isSplit }: PatternFacts): readonly ReadDraft[] {
  const by = view.columns.find(({ ref }) => ref === retention?.data.by);
  if (retention === undefined || by === undefined || isSplit) return [];
  const { keep } = retention.data;
  return [
    readDraft(
      idOfPattern(view, [], "past their time"),
      { by: "pattern-of-retention", from: [retention.ref] },
      {
        name: endsWhen.test(by.data.name)
          ? `Rows whose ${by.data.name.replaceAll("_", " ")} is ${counted(keep, "day")} past, oldest first`
          : `Rows whose ${counted(keep, "day")} are over, oldest first`,
        ranges: [by.ref],
        order: [{ column: by.ref, direction: "asc" }],
        use: "sweep",
      },
    ),
  ];
}

/** What ends by itself is looked for by a job: a hold on stock, an offer, a cart. */
export function expiryReads(
  { view, fields, plural }: PatternFacts,
  entity: ViewOf<typeof data.entity>,
): readonly ReadDraft[] {
  const state = stateFieldOf(entity, fields);
  const ends = view.columns.find(
    ({ data: { logical, name } }) => logical === "timestamp" && endsWhen.test(name),
  );
  const column = view.columns.find(({ data: { field } }) => field && field === state?.ref);
  const states = entity.data.states ?? [];
  const before = states.filter(({ next }) => next.some((name) => overStates.test(name)));
  const [first] = before;
  const values = column?.data.values ?? [];
  if (!ends || !column || first === undefined) return [];
  const things = pluralOf(entity.data.name, plural);
  const names = new Set(before.map(({ name }) => name));
  const open = values.filter((each) => names.has(each.replaceAll("_", " ")));
  const [kept] = open;
  if (kept === undefined || open.length < before.length) return [];
  const always: Pattern["always"] =
    open.length === 1
      ? [{ column: column.ref, is: "equal", value: kept }]
      : [
          {
            column: column.ref,
            is: "none-of",
            values: values.filter((each) => !open.includes(each)),
          },
        ];
  return [
    readDraft(
      idOfPattern(view, [], `over by ${ends.data.name}`),
      { by: "pattern-of-expiry", from: [entity.ref, ends.ref] },
      {
        name: `${things} that are ${[...names].join(" or ")} and whose time is over, oldest first`,
        ranges: [ends.ref],
        order: [{ column: ends.ref, direction: "asc" }],
        always,
        // They change their state and stay: a sweep would delete them.
        use: "claim",
      },
    ),
  ];
}

/** Where people may have their data, or have it erased, everything that refers to them is found. */
export function personReads({ view, owed, accounts, entity }: PatternFacts): readonly ReadDraft[] {
  if (owed.length === 0 || accounts === undefined || entity === undefined) return [];
  const references = [
    ...view.keys.flatMap(({ data: { kind, columns, references: to } }) =>
      kind === "foreign" && to?.table === accounts ? columns.slice(0, 1) : [],
    ),
    ...view.columns.flatMap(({ ref, data: { across } }) =>
      across?.table === accounts && across.lookedUp ? [ref] : [],
    ),
  ];
  return [...new Set(references)].flatMap((ref) => {
    const column = view.columns.find((each) => each.ref === ref);
    if (column === undefined) return [];
    const { name } = column.data;
    return readDraft(
      idOfPattern(view, [], `of person by ${name}`),
      { by: "pattern-of-person", from: [...owed.map((each) => each.ref), ref] },
      {
        name: `${pluralOf(entity.data.name)} of which a person is the ${name.replace(/_id$/, "").replaceAll("_", " ")}`,
        equals: [ref],
        takes: "all",
        use: "person",
      },
    );
  });
}
