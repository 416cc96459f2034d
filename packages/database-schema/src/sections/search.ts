import { byRef, listed, optional, type PlanNodeOf, spoken } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { fileLink, type Inline, nodeLink, paragraph, table, unitText } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { section } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { endOf, limitsOf } from "../search/filters.ts";
import { heading } from "./heading.ts";

type Search = PlanNodeOf<typeof data.search>;
type Field = PlanNodeOf<typeof data.field>;

/** What people look for by words: where it is found, in which order, who finds what, and how that is judged. */
export const searchSection = section("search", {
  document: "data-model.md",
  title: "Search",
  reads: {
    searches: data.search,
    stores: optional(data.store),
    fields: optional(data.field),
    tables: optional(data.table),
    operations: optional(api.operation),
    actors: optional(brief.actor),
    languages: optional(data.searchLanguage),
    signals: optional(data.searchSignal),
    facets: optional(data.searchFacet),
    rights: optional(data.searchRight),
    rules: optional(data.searchRule),
    checks: optional(data.searchCheck),
    indexes: optional(data.searchIndex),
    textIndexes: optional(data.index),
  },
  render: ({ searches, ...plan }) => {
    if (searches.length === 0) return undefined;
    const fieldBy = byRef(plan.fields);
    const storeBy = byRef(plan.stores);
    const operationBy = byRef(plan.operations);
    const actorBy = byRef(plan.actors);
    const names = (refs: readonly string[]) =>
      refs.flatMap((ref) => {
        const name = fieldBy.get(ref)?.data.name;
        return name === undefined ? [] : [spoken(name)];
      });
    const people = (refs: readonly string[]) =>
      refs.flatMap((ref) => actorBy.get(ref)?.data.name ?? []);
    const analyserOf = new Map(
      plan.languages.map(({ data: { search, analyser } }) => [search, analyser]),
    );
    const indexBy = byRef(plan.textIndexes);
    const foundBy = ({ ref, data: { index: at } }: Search, engine: string) => {
      const index = at && indexBy.get(at)?.data.name;
      const how = analyserOf.get(ref);
      return index === undefined ? engine : `${engine}: ${index}${how ? `, ${how}` : ""}`;
    };
    const isCalled = searches.some(({ data: { operations } }) => operations.length > 0);
    const narrowed = searches.some(({ data: { filters } }) => filters.length > 0);
    const rows = searches.map((search) => {
      const { ref, data: each } = search;
      const store = storeBy.get(each.store);
      return [
        [nodeLink(ref, each.name)],
        ...(isCalled
          ? [
              listed(each.operations.flatMap((at) => operationBy.get(at)?.data.operationId ?? [])),
              listed(people(each.roles)) || (each.open ? "anybody" : "–"),
            ]
          : []),
        listed(names(each.words)),
        ...(narrowed ? [listed(names(each.filters)) || "–"] : []),
        store ? foundBy(search, engineName(store)) : "–",
        each.because,
      ];
    });
    return {
      blocks: [
        table(
          [
            "Of",
            "Operation",
            "By",
            "Words in",
            ...(narrowed ? ["Narrowed by"] : []),
            "Found by",
            "Because",
          ],
          rows,
        ),
        ...rightBlocks(searches, plan.rights, people),
        ...searches.flatMap((search) => engineBlocks(search, { ...plan, fieldBy, names })),
      ],
    };
  },
});

/** Where somebody may not find all: who may find what. */
function rightBlocks(
  searches: readonly Search[],
  rights: readonly PlanNodeOf<typeof data.searchRight>[],
  people: (refs: readonly string[]) => readonly string[],
): readonly RootContent[] {
  const rows = searches.flatMap(({ ref, data: { name } }) => {
    const own = rights.filter(({ data: { search } }) => search === ref);
    if (own.every(({ data: { kind } }) => kind === "all")) return [];
    return own.map((each) => [
      name,
      listed(people(each.data.roles)) || "all",
      [nodeLink(each.ref, each.data.says)],
    ]);
  });
  return rows.length > 0 ? [table(["Of", "Who", "Finds those of which"], rows)] : [];
}

interface Plan {
  readonly fieldBy: ReadonlyMap<string, Field>;
  readonly names: (refs: readonly string[]) => readonly string[];
  readonly tables: readonly PlanNodeOf<typeof data.table>[];
  readonly languages: readonly PlanNodeOf<typeof data.searchLanguage>[];
  readonly signals: readonly PlanNodeOf<typeof data.searchSignal>[];
  readonly facets: readonly PlanNodeOf<typeof data.searchFacet>[];
  readonly rules: readonly PlanNodeOf<typeof data.searchRule>[];
  readonly checks: readonly PlanNodeOf<typeof data.searchCheck>[];
  readonly indexes: readonly PlanNodeOf<typeof data.searchIndex>[];
  readonly rights: readonly PlanNodeOf<typeof data.searchRight>[];
}

/** What an engine is set to, and what the text asks of an index of the database. */
function engineBlocks({ ref, data: search }: Search, plan: Plan): readonly RootContent[] {
  const of = <N extends { readonly data: { readonly search: string } }>(nodes: readonly N[]) =>
    nodes.filter((each) => each.data.search === ref);
  const rules = of(plan.rules);
  const isEngine = search.by === "engine";
  if (!isEngine && rules.length === 0) return [];
  const facts: (readonly (string | readonly Inline[])[])[] = [
    ...(isEngine
      ? of(plan.languages).map((each) => [
          "Language",
          [nodeLink(each.ref, each.data.tag), `: analyser ${each.data.analyser}`],
          "",
        ])
      : []),
    ...(isEngine ? [["Order", orderOf(of(plan.signals), plan), ""]] : []),
    ...of(plan.facets).map((each) => [
      "Counted",
      [
        nodeLink(each.ref, each.data.name),
        each.data.counts === "values"
          ? `: its ${each.data.most ?? 0} values that most have`
          : ": least and most",
      ],
      "",
    ]),
    ...rules.map((each) => [
      aboutWords[each.data.about],
      [nodeLink(each.ref, each.data.says)],
      each.data.figure ? inWords(each.data.figure) : "",
    ]),
  ];
  const checks = of(plan.checks).toSorted(
    (a, b) => kinds.indexOf(a.data.kind) - kinds.indexOf(b.data.kind),
  );
  const index = plan.indexes.find((each) => each.ref === search.index)?.data;
  const limited = index ? limitsOf(of(plan.rights), index) : [];
  const requests = limited.map(
    (each) => `database/search/${index?.name}.queries${endOf(each, limited)}.json`,
  );
  return [
    heading({ type: "text", value: `Search of ${spoken(search.name)}` }),
    table(["About", "Planned", "Figure"], facts),
    ...(checks.length > 0
      ? [
          table(
            ["Asked", "Expected", "At least"],
            checks.map((each) => [
              [nodeLink(each.ref, each.data.asks)],
              each.data.expects,
              each.data.least ? metricOf(each.data) : "always",
            ]),
          ),
        ]
      : []),
    ...(requests.length > 0
      ? [
          paragraph(
            "Requests: ",
            ...requests.flatMap((path, at) => [...(at > 0 ? [", "] : []), fileLink(path)]),
            ".",
          ),
        ]
      : []),
  ];
}

const aboutWords = {
  suggestions: "Suggestions",
  "typing-errors": "Wrong letters",
  synonyms: "Synonyms",
  "nothing-found": "Nothing found",
  freshness: "Found after",
  size: "Size",
  shards: "Shards",
  reindex: "New mapping",
  events: "Kept of searches",
} as const;

const kinds = [
  "whole-title",
  "letter-wrong",
  "beginning",
  "title-before-prose",
  "word-of-prose",
  "code",
  "not-shown",
];

const places = ["words", "stock", "popular", "distance", "newest"];

function orderOf(
  signals: readonly PlanNodeOf<typeof data.searchSignal>[],
  { fieldBy, tables }: Plan,
): readonly Inline[] {
  const sorted = signals.toSorted(
    (a, b) =>
      places.indexOf(a.data.signal) - places.indexOf(b.data.signal) ||
      (b.data.weight ?? 0) - (a.data.weight ?? 0),
  );
  const words = sorted.map(({ ref, data: { signal, field, table: of, weight, value } }) => {
    const name = spoken(fieldBy.get(field ?? "")?.data.name ?? "");
    const counted = tables.find((each) => each.ref === of)?.data.name ?? "";
    const said = {
      words: `${name} ${weight ?? 1}`,
      stock: `${name}${value ? ` ${value}` : " above 0"} +${weight ?? 1}`,
      popular: `rows of ${counted}, counted once a day`,
      distance: `nearest by ${name}`,
      newest: `then latest ${name}`,
    }[signal];
    return nodeLink(ref, said);
  });
  return words.flatMap((each, at): readonly Inline[] => (at === 0 ? [each] : [", ", each]));
}

function metricOf({ kind, least }: PlanNodeOf<typeof data.searchCheck>["data"]): string {
  const metric = kind === "whole-title" || kind === "code" ? "reciprocal rank" : "nDCG@10";
  return `${metric} ${least?.value ?? 1}`;
}

/** `2.25 s`, `1.28 GB` */
function inWords({ value, unit }: { readonly value: number; readonly unit: string }): string {
  const short = Number(value.toPrecision(3));
  return `${short.toLocaleString("en")}${unit === "count" ? "" : ` ${unitText(short, unit)}`}`;
}
