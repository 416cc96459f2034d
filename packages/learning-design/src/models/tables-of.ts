import { namedIn, type ViewOf } from "@planc/core";
import type { architecture, brief, data } from "@planc/core/ir";
import { signals } from "../catalog/learning-words.ts";
import type { Purpose } from "../reading/purposes.ts";
import { bare } from "../text.ts";
import { isConsents } from "./people.ts";
import type { PlanView, Table } from "./plan-view.ts";

type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

/** Tables of who uses it: an actor by name, or who signs in. */
export function peopleTables(
  view: PlanView,
  entities: readonly ViewOf<typeof data.entity>[],
  concepts: readonly ViewOf<typeof brief.concept>[],
  actors: readonly ViewOf<typeof brief.actor>[],
): ReadonlySet<string> {
  const persons = new Set(
    actors
      .filter(({ data: { kind } }) => kind === "person")
      .flatMap(({ data: { name, also } }) => [name, ...(also ?? [])])
      .map((each) => each.toLowerCase()),
  );
  const stored = new Map(
    concepts.map(({ ref, data: { name } }) => [ref as string, name.toLowerCase()]),
  );
  return new Set(
    entities.flatMap(({ data: { concept } }) => {
      const name = concept === undefined ? undefined : stored.get(concept);
      if (concept === undefined || name === undefined) return [];
      const isPerson =
        persons.has(name) ||
        /^(?:users?|accounts?|members?|customers?|patients?|students?|employees?)\b(?! \w)/.test(
          name,
        );
      return isPerson ? (view.tableOf(concept)?.ref ?? []) : [];
    }),
  );
}

interface PlanParts {
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly connections: readonly Connection[];
}

/** The table that predictions are kept in: what the worker writes, else a thing by the name of the purpose. */
export function resultsOf(
  { kind, requirements }: Purpose,
  view: PlanView,
  worker: Component | undefined,
  { concepts, connections }: PlanParts,
): Table | undefined {
  const text = requirements.map(({ data }) => data.text.toLowerCase()).join(" ");
  const written = connections.flatMap(({ data }) =>
    data.from === worker?.ref ? (data.writes ?? []) : [],
  );
  const stem = stems[kind];
  const named = concepts.filter(
    ({ data: { name } }) => stem.test(name) && namedIn(text, name.split(" ")[0] ?? name),
  );
  const concept = named.find(({ ref }) => written.includes(ref)) ?? named[0];
  return concept && view.tableOf(concept.ref);
}

const stems: Readonly<Record<Purpose["kind"], RegExp>> = {
  recommend: /^recommend|suggestion/i,
  insight: /insight/i,
  forecast: /forecast/i,
  detect: /anomal|fraud|detect|alert/i,
  classify: /classif|label|categor/i,
  rank: /rank/i,
  predict: /predict/i,
};

interface Around {
  readonly view: PlanView;
  readonly worker: Component | undefined;
  readonly results: Table | undefined;
  readonly connections: readonly Connection[];
  readonly rollups: readonly ViewOf<typeof data.rollup>[];
}

/** Tables that are learnt from: what the worker reads, else what the text names; and what it names and nobody keeps. */
export function learntFrom(
  purpose: Purpose,
  { view, worker, results, connections, rollups }: Around,
): { readonly tables: readonly Table[]; readonly missing: readonly string[] } {
  const reads = connections.flatMap(({ data }) =>
    data.from === worker?.ref && /\blearns?\b/.test(data.purpose)
      ? data.carries.filter((each) => !(data.writes ?? []).includes(each))
      : [],
  );
  const carried = [...new Set(reads)].flatMap((each) => view.tableOf(each) ?? []);
  const text = purpose.requirements.map(({ data }) => data.text).join(" ");
  const kept = view.tables.filter(({ data: { entity } }) => entity !== undefined);
  // What is ranked learns from what people do with what they see, and from nothing else.
  const heard = purpose.kind === "rank" ? signals.slice(0, 1) : signals;
  const said = heard.flatMap((signal) => {
    if (!signal.said.test(text)) return [];
    const tables = kept.filter(({ data: { name } }) => signal.kept.test(bare(name)));
    return [{ tables, what: signal.what }];
  });
  // A table that is measured in time is what insights are about.
  const named = kept.filter(({ data: { name } }) => {
    const word = bare(name).replaceAll("_", " ").replace(/s$/, "");
    return namedIn(text, word);
  });
  const all =
    carried.length > 0 && purpose.kind !== "rank"
      ? carried
      : [...said.flatMap(({ tables }) => tables), ...(said.length > 0 ? [] : named)];
  const measured = carried.filter(({ ref }) =>
    rollups.some(({ data: each }) => each.table === ref),
  );
  const chosen = purpose.kind === "insight" && measured.length > 0 ? measured : all;
  return {
    // What somebody agreed to says whose rows are read, and is nothing to learn from.
    tables: [...new Set(chosen)]
      .filter(({ ref, data: { name } }) => ref !== results?.ref && !isConsents(bare(name)))
      .slice(0, 6),
    missing: said.filter(({ tables }) => tables.length === 0).map(({ what }) => what),
  };
}
