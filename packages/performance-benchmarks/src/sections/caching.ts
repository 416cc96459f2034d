import { byRef, groupedBy, idOf, optional, type Ref, type ViewOf } from "@planc/core";
import { api, architecture, performance } from "@planc/core/ir";
import { bullets, inlineCode, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { amountText, computedText, spanText } from "../text.ts";

type Cache = ViewOf<typeof performance.cache>;

/** What is cached at which layer, for how long, what ends it, and the hit ratio that the planned load needs. */
export const cachingSection = section("caching", {
  document: "performance/benchmarks.md",
  title: "Caching",
  reads: {
    caches: optional(performance.cache),
    components: optional(architecture.component),
    operations: optional(api.operation),
    exchanges: optional(api.exchange),
  },
  render: ({ caches, components, operations, exchanges }) => {
    if (caches.length === 0) return undefined;
    const names = new Map<string, string>([
      ...components.map(({ ref, data }) => [ref, data.name] as const),
      ...operations.map(({ ref, data }) => [ref, data.operationId] as const),
    ]);
    const byOperation = byRef(operations);
    const hidden = exchanges.filter(
      ({ id, data }) => data.cache === "no-store" && byOperation.has(id),
    ).length;
    const groups = [...groupedBy(caches, keyOf).values()];
    const crowded = caches.filter(({ data }) => data.stampede);
    return {
      blocks: [
        table(
          ["Kept in", "Reads", "Key", "For", "Ended by", "May be that old", "Hit ratio needed"],
          groups
            .toSorted((a, b) => orderOf(a[0]) - orderOf(b[0]))
            .map((group) => rowOf(group, names)),
        ),
        bullets([
          ...neededTexts(caches, names),
          ...(hidden > 0
            ? [
                [
                  strong("In no shared cache:"),
                  ` ${hidden} ${hidden === 1 ? "answer, which is" : "answers, which are"} no-store: data of people, or somebody's own.`,
                ],
              ]
            : []),
          ...crowded.map(({ data: { key, stampede } }) => [
            strong("Asked for at once: "),
            inlineCode(key),
            ` ${stampede ? amountText({ value: Math.ceil(stampede.figure.value), unit: "count" }) : ""}, `,
            inlineCode(stampede ? computedText(stampede.figure) : ""),
            `. ${stampede?.guard ?? ""}`,
          ]),
        ]),
      ],
    };
  },
});

/** Copies of clients that live equally long are one row: their keys stand in the plan of the clients. */
function keyOf({ id, data: { layer, lifetime } }: Cache): string {
  return layer === "browser" && lifetime.value > 0
    ? `browser ${lifetime.value} ${lifetime.unit}`
    : id;
}

const layers = ["browser", "edge", "application", "database"];
const seconds: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, day: 86_400 };

const orderOf = ({ data: { layer, lifetime } }: Cache): number =>
  layers.indexOf(layer) * 1e9 + lifetime.value * (seconds[lifetime.unit] ?? 1e6);

function rowOf(group: readonly [Cache, ...Cache[]], names: ReadonlyMap<string, string>) {
  const [{ data: first }] = group;
  const isOne = group.length === 1;
  const all = (of: (each: Cache) => readonly Ref[]) => [...new Set(group.flatMap(of))];
  const reasons = [...new Set(group.flatMap(({ data }) => data.staleness?.because ?? []))];
  const ratios = group.map(({ data }) => data.hitRatio.value);
  return [
    first.at ? (names.get(first.at) ?? first.layer) : first.layer,
    listed(
      all(({ data }) => data.reads),
      names,
    ),
    isOne && first.layer !== "browser" ? inlineCode(first.key) : "clients.md",
    first.lifetime.value === 0 ? "asked each time" : spanText(first.lifetime),
    listed(
      all(({ data }) => data.invalidatedBy),
      names,
    ) || "–",
    reasons.length > 2
      ? `${reasons.slice(0, 2).join("; ")} and ${reasons.length - 2} more`
      : reasons.join("; ") || "–",
    String(Number(Math.max(...ratios).toPrecision(2))),
  ];
}

function listed(refs: readonly Ref[], names: ReadonlyMap<string, string>): string {
  const told = refs.map((each) => names.get(each) ?? idOf(each));
  const most = 5;
  const more = told.length - most;
  return more > 1 ? `${told.slice(0, most).join(", ")} and ${more} more` : told.join(", ");
}

/** What lies behind a cache of the server, once, as all of its keys stand before the same store. */
function neededTexts(caches: readonly Cache[], names: ReadonlyMap<string, string>) {
  return [
    ...groupedBy(caches, ({ data }) => (data.layer === "application" ? data.at : undefined)),
  ].map(([at, [{ data }]]) => {
    const peak = data.hitRatio.inputs.find(({ name }) => name === "peak");
    const serves = data.hitRatio.inputs.find(({ name }) => name === "eachServes");
    const servers = data.hitRatio.inputs.find(({ name }) => name === "servers");
    const all = (serves?.value ?? 0) * (servers?.value ?? 1);
    const name = strong(`${names.get(at) ?? "Cache"}:`);
    const behind = amountText({ value: all, unit: "req/s" });
    if (data.hitRatio.value === 0 && peak && all > 0) {
      return [
        name,
        ` no hit ratio needed below ${behind} at peak, and ${amountText(peak)} come; what it wins is time.`,
      ];
    }
    const cached = data.hitRatio.inputs.find((each) => each.name === "cached");
    const rest = (peak?.value ?? 0) * (1 - (cached?.value ?? 0));
    const passing = amountText({ value: Math.round(rest), unit: "req/s" });
    return [
      name,
      rest <= all
        ? ` it has to answer ${Math.ceil(data.hitRatio.value * 100)} % of the reads that it holds: `
        : ` not even all that it holds is enough, as ${passing} pass it by and ${behind} are served: `,
      inlineCode(computedText(data.hitRatio)),
    ];
  });
}

/** How many reads are kept where, and the highest hit ratio that anything needs of them. */
export function cachingFact(caches: readonly Cache[]) {
  const counts = layers.flatMap((layer) => {
    const reads = new Set(
      caches.flatMap(({ data }) =>
        data.layer === layer && data.lifetime.value > 0 ? data.reads : [],
      ),
    );
    return reads.size > 0 ? [`${reads.size} ${layerWords[layer] ?? layer}`] : [];
  });
  if (counts.length === 0) return [];
  const needed = Math.max(...caches.map(({ data }) => data.hitRatio.value));
  return [
    [
      strong("Caching:"),
      ` ${counts.join(", ")}; hit ratio needed at peak: ${Number(needed.toPrecision(2))}.`,
    ],
  ];
}

const layerWords: Readonly<Record<string, string>> = {
  browser: "reads in clients",
  edge: "kinds of files at the edge",
  application: "reads in front of the store",
};
