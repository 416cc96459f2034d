import { calculate, isMembership } from "@planc/core";
import { times } from "../catalog/times.ts";
import type { Effect } from "./effects.ts";
import { type Entity, isListing, type Model, type Operation, type ServerState } from "./model.ts";
import type { CachedRead } from "./reads.ts";
import { amountOf } from "./seconds.ts";

type Fresh = ServerState["fresh"];
type Figure = NonNullable<Extract<Fresh, { kind: "time" }>["age"]>;
type Input = Figure["inputs"][number];

/** What changes the things of a kind, by the kind. */
export type Changers = ReadonlyMap<
  string,
  readonly { readonly operation: Operation; readonly effect: Effect }[]
>;

/** Among how many the changes are spread, of which each copy shows one. */
interface Subjects {
  readonly input: Input;
  readonly text: string;
}

/** The age at which the accepted share of copies is out of date, by how often others change what it shows. */
export function ageOf(
  { operation, path }: CachedRead,
  about: Entity | undefined,
  changers: Changers,
  model: Model,
): Fresh {
  const most = times.ages[times.ages.length - 1] ?? times.unknown;
  const fixed = (seconds: number, because: string): Fresh => ({
    kind: "time",
    ...amountOf(seconds),
    because,
  });
  const lists = isListing(operation);
  const all = (about ? (changers.get(about.ref) ?? []) : []).filter(
    ({ effect }) => lists || effect.does !== "makes",
  );
  if (!about) return fixed(times.unknown, "rate unknown");
  if (all.length === 0) return fixed(most, "never changed");
  const own = all.filter(({ effect }) => effect.relation === "itself");
  const others = all.filter(
    ({ effect }) => effect.relation !== "itself" && effect.relation !== "cascade",
  );

  if (
    own.length + others.length > 0 &&
    [...own, ...others].every((each) => isOwn(each.operation, model))
  )
    return fixed(most, "own");
  const rates = [...new Set(all.map((each) => each.operation))].flatMap(
    ({ ref }) => model.mixOf.get(ref) ?? [],
  );
  const subjects = lists ? spreadOver(operation, about, path, model) : rowsOf(about, model);
  if (rates.length === 0 || !subjects)
    return fixed(times.unknown, rates.length === 0 ? "rate unknown" : "rows unknown");
  const inputs: Input[] = [
    { name: "accepted", value: times.outOfDate, unit: "ratio" },
    subjects.input,
    ...rates.map(
      ({ ref, data }, at): Input => ({
        name: `changes${at + 1}`,
        value: data.rate.value,
        unit: "req/s",
        ref,
      }),
    ),
  ];
  const total = rates.reduce((before, { data }) => before + data.rate.value, 0);
  if (total <= 0) return fixed(most, "never at peak");
  const formula = `accepted * subjects / (${rates.map((_, at) => `changes${at + 1}`).join(" + ")})`;
  const given = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
  const value = Number(calculate(formula, given).toPrecision(6));
  const because = `${compact(total * 3600)}/h${subjects.text}`;
  const rounded = times.ages.findLast((each) => each <= value);
  if (rounded === undefined && operation.data.access.kind === "public")
    return fixed(times.ages[0], because);
  return rounded === undefined
    ? { kind: "always", because }
    : {
        kind: "time",
        ...amountOf(rounded),
        because,
        age: { value, unit: "s", formula, inputs },
      };
}

/** A list below a thing is one of as many; one that shows each caller their own, one of as many as there are callers. */
function spreadOver(
  operation: Operation,
  about: Entity,
  path: readonly string[],
  model: Model,
): Subjects | undefined {
  const resource = model.resourceOf.get(operation.data.resource);
  const parent = model.resourceOf.get(resource?.data.parent ?? "");
  const above = path.length > 0 ? model.entityOf.get(parent?.data.entity ?? "") : undefined;
  if (above) return rowsOf(above, model);
  const accounts = accountsOf(model);
  if (accounts && showsOwn(operation, model)) {
    const shared = sharedBy(about, model);
    const value = Number((accounts.data.figure.value / shared).toPrecision(6));
    return {
      input: { name: "subjects", value, unit: "users", ref: accounts.ref },
      text: ` over ${compact(accounts.data.figure.value)} accounts`,
    };
  }
  return { input: { name: "subjects", value: 1, unit: "count" }, text: ", one list" };
}

/** Changes fall on what people work on: in a day, no more things than there are people. */
function rowsOf(entity: Entity, model: Model): Subjects | undefined {
  const kept = model.rowsOf.get(entity.ref);
  const accounts = isAccount(entity) ? accountsOf(model) : undefined;
  const all = kept?.data.rows ?? accounts?.data.figure;
  const ref = kept?.ref ?? accounts?.ref;
  if (!all || !ref || all.value <= 0) return undefined;
  const active = activeOf(model);
  const used = active && active.data.figure.value < all.value ? active : undefined;
  const figure = used?.data.figure ?? all;
  const name = entity.data.name.toLowerCase();
  return {
    input: { name: "subjects", value: figure.value, unit: figure.unit, ref: used?.ref ?? ref },
    text: ` over ${compact(figure.value)} ${name}`,
  };
}

const activeOf = ({ loads }: Model) =>
  loads.find(({ data }) => data.measure === "daily-active-users") ??
  loads.find(({ data }) => data.measure === "concurrent-users");

const isAccount = ({ data }: Entity): boolean => /^(?:account|member|user)$/i.test(data.name);

const accountsOf = (model: Model) =>
  model.loads.find(({ data }) => data.measure === "registered-users") ?? activeOf(model);

/** How many members a group has on average: each of them sees a change of it. */
function sharedBy(group: Entity, model: Model): number {
  const members = (model.referring.get(group.ref) ?? [])
    .flatMap(({ data }) => model.entityOf.get(data.entity) ?? [])
    .find(({ data }) => isMembership(data.name));
  const [some, all] = [model.rowsOf.get(members?.ref ?? ""), model.rowsOf.get(group.ref)];
  const ratio = some && all ? some.data.rows.value / all.data.rows.value : 1;
  return Math.max(1, Number(ratio.toPrecision(3)));
}

const policiesOf = ({ data: { access } }: Operation, { policyOf }: Model) =>
  access.kind === "public" && access.guest
    ? ["own"]
    : (access.policies ?? []).flatMap((ref) => policyOf.get(ref)?.data.condition ?? []);

/** Every policy that lets somebody do it asks that the thing is theirs. */
function isOwn(operation: Operation, model: Model): boolean {
  const conditions = policiesOf(operation, model);
  return conditions.length > 0 && conditions.every((each) => each === "own");
}

function showsOwn(operation: Operation, model: Model): boolean {
  const conditions = policiesOf(operation, model);
  return conditions.some((each) => each === "own" || each === "member");
}

const compact = (value: number): string =>
  value >= 1000 || Number.isInteger(value)
    ? Math.round(value).toLocaleString("en-US")
    : String(Number(value.toPrecision(2)));
