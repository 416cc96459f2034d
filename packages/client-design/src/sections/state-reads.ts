import { type DataOf, groupedBy, type PlanNodeOf } from "@planc/core";
import type { api, client, data } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import type { Table } from "mdast";

/** What refs are called in the tables of state. */
export interface Names {
  readonly operationOf: ReadonlyMap<string, PlanNodeOf<typeof api.operation>>;
  readonly stateOf: ReadonlyMap<string, PlanNodeOf<typeof client.state>>;
  readonly screenOf: ReadonlyMap<string, PlanNodeOf<typeof client.screen>>;
  readonly subscriptionOf: ReadonlyMap<string, PlanNodeOf<typeof api.subscription>>;
  readonly copyOf: ReadonlyMap<string, PlanNodeOf<typeof data.copy>>;
  readonly fieldName: (ref: string) => string;
}

type State = PlanNodeOf<typeof client.state>;
type Server = Extract<State["data"], { kind: "server" }>;
type Cache = DataOf<typeof client.cache>;

const serverOf = (states: readonly State[]): Server[] =>
  states.flatMap(({ data: own }) => (own.kind === "server" ? [own] : []));

/** Reads that are asked over the network, in the words of the library. */
export function readsTable(
  states: readonly State[],
  cache: Cache | undefined,
  names: Names,
): Table | undefined {
  const own = serverOf(states).filter(({ fresh }) => fresh.kind !== "device");
  if (own.length === 0) return undefined;
  const term = (of: string) => cache?.terms.find((each) => each.of === of)?.term;
  const head = (title: string, of: string) => {
    const found = term(of);
    return found ? `${title} (${found})` : title;
  };
  return table(
    ["Read", head("Key", "key"), head("Holds", "fresh for"), head("Out of date by", "out of date")],
    own.map((each) => [
      each.name,
      keyText(each),
      freshText(each, names),
      causesOf(each, cache?.form === "normalised", names) || "–",
    ]),
  );
}

/** A cache by things takes the answer of a change into every read that shows the thing. */
function causesOf({ invalidatedBy }: Server, byThing: boolean, names: Names): string {
  if (!byThing) return causesText(invalidatedBy, names);
  const [own, others] = [true, false].map((answered) =>
    causesText(
      invalidatedBy.filter(({ how }) => (how === "replace") === answered),
      names,
    ),
  );
  return [...(others ? [others] : []), ...(own ? [`by its id ${own}`] : [])].join("; ");
}

function keyText({ perAccount, path, filters, pagedBy, seeded, rendered }: Server): string {
  return (
    [
      [...(perAccount ? ["account"] : []), ...path].join(", "),
      filters.join(", "),
      ...(pagedBy ? ["paged"] : []),
      ...(seeded ? ["seeded"] : []),
      ...(rendered ? ["dehydrated"] : []),
    ]
      .filter((each) => each !== "")
      .join(" · ") || "–"
  );
}

function freshText({ fresh, conditional }: Server, names: Names): string {
  const more = [...(conditional ? ["304"] : [])];
  const text = (() => {
    switch (fresh.kind) {
      case "told":
        return `until ${names.subscriptionOf.get(fresh.by)?.data.name ?? "told"}`;
      case "always":
        return `0 s: ${fresh.because}`;
      case "time":
        if (fresh.follows)
          return `as ${fresh.follows} differs, at most ${fresh.value} ${fresh.unit}`;
        return `${fresh.every ? "asked every " : ""}${fresh.value} ${fresh.unit}: ${fresh.because}`;
      case "device":
        return "–";
    }
  })();
  return [text, ...more].join("; ");
}

const most = 6;

/** Changes that have a copy asked anew, those at once first. */
function causesText(causes: Server["invalidatedBy"], names: Names): string {
  const nameOf = (ref: string) => names.operationOf.get(ref)?.data.operationId ?? ref;
  const said = (when: "at-once" | "later") => {
    const all = [
      ...new Set(causes.flatMap((each) => (each.when === when ? [nameOf(each.by)] : []))),
    ];
    return all.length > most
      ? `${all.slice(0, most - 1).join(", ")} and ${all.length - most + 1} more`
      : all.join(", ");
  };
  const [now, later] = [said("at-once"), said("later")];
  return [now, ...(later ? [`later ${later}`] : [])].filter((each) => each !== "").join("; ");
}

/** Reads that are queries of what lies on the device, by its rows. */
export function rowsTable(states: readonly State[], names: Names): Table | undefined {
  const held = serverOf(states).flatMap((each) =>
    each.fresh.kind === "device" ? [{ each, copy: each.fresh.copy }] : [],
  );
  if (held.length === 0) return undefined;
  return table(
    ["Rows", "Read as", "Written by"],
    [...groupedBy(held, ({ copy }) => copy)].map(([copy, own]) => {
      const causes = own.flatMap(({ each }) => each.invalidatedBy);
      return [
        names.copyOf.get(copy)?.data.name ?? copy,
        own.map(({ each }) => each.name).join(", "),
        causesText(causes, names) || "–",
      ];
    }),
  );
}

const draftOf = "Draft of ";

/** What only the device knows. */
export function deviceTable(states: readonly State[], { screenOf }: Names): Table | undefined {
  const own = states.flatMap(({ data: each }) => (each.kind === "server" ? [] : [each]));
  // By what each screen is filtered stands with the screen.
  const isFilter = ({ kind, name }: (typeof own)[number]) =>
    kind === "address" || name.startsWith("Filters of ");
  const addresses = own.filter(isFilter);
  const drafts = own.filter(({ name }) => name.startsWith(draftOf));
  const others = own.filter((each) => !isFilter(each) && !drafts.includes(each));
  if (own.length === 0) return undefined;
  return table(
    ["What", "Holds", "Where", "Until"],
    [
      ...others.map(({ name, holds, where, until }) => [name, holds, where, until]),
      ...[...groupedBy(drafts, ({ where, until }) => `${where} ${until}`).values()].map((same) => [
        same.length === 1 ? (same[0]?.name ?? "") : "Drafts",
        same.map(({ name, because }) => `${name.slice(draftOf.length)}: ${because}`).join("; "),
        same[0]?.where ?? "",
        same[0]?.until ?? "",
      ]),
      ...[...groupedBy(addresses, ({ where, until }) => `${where} ${until}`).values()].map(
        (same) => [
          "Found by",
          [
            ...new Set(
              same.flatMap(({ screens }) =>
                screens.map((ref) => screenOf.get(ref)?.data.name ?? ref),
              ),
            ),
          ].join(", "),
          same[0]?.where ?? "",
          same[0]?.until ?? "",
        ],
      ),
    ],
  );
}
