import { askedEvery } from "@planc/core";
import { times } from "../catalog/times.ts";
import { ageOf, type Changers } from "./change-rate.ts";
import {
  aboutOf,
  type Entity,
  fieldsShown,
  type Model,
  type Operation,
  type ServerState,
} from "./model.ts";
import { type CachedRead, copyFor } from "./reads.ts";
import { amountOf, secondsOf } from "./seconds.ts";

type Fresh = ServerState["fresh"];

/** What changes things at all, and what people do on the surface of the read. */
export interface Around {
  readonly changers: Changers;
  readonly acts: readonly Operation[];
}

/** Until when a copy holds, and whether it is asked for anew before somebody acts by it. */
export interface Freshness {
  readonly fresh: Fresh;
  readonly acting: boolean;
}

const counted =
  /\b(?:availab(?:le|ility)|balance|capacity|left|on hand|remaining|stock|vacan(?:t|cy|cies))\b/i;

/** Until when a copy is taken for what the server has: by what is told, what is at stake, what is stated, how often it changes. */
export function freshnessOf(read: CachedRead, around: Around, model: Model): Freshness {
  const copy = copyFor(read, model);
  if (copy) {
    const because = `${copy.data.name} is on the device`;
    return { fresh: { kind: "device", copy: copy.ref, because }, acting: false };
  }
  const atStake = decidedOn(read, around, model);
  const told = model.subscriptionOf.get(read.operation.data.resource);
  if (told) {
    const because = `${told.data.name} tells of each change`;
    return { fresh: { kind: "told", by: told.ref, because }, acting: atStake !== undefined };
  }
  if (atStake) return { fresh: { kind: "always", because: atStake }, acting: true };
  const about = aboutOf(read.operation, model);
  const fresh = statedFor(about, model) ?? ageOf(read, about, around.changers, model);
  return { fresh: capped(fresh, heldFor(read.operation, model)), acting: false };
}

/** Who acts here decides by a sum or by how many there are: neither may be an old one. */
function decidedOn(
  { operation }: CachedRead,
  { changers, acts }: Around,
  model: Model,
): string | undefined {
  const about = aboutOf(operation, model);
  const shown = about ? fieldsShown(operation, model) : [];
  const sum = shown.find(({ data }) => data.type === "money");
  const count = shown.find(({ data }) => counted.test(data.name));
  if (!about || (!sum && !count)) return undefined;
  const moving = new Set(
    (changers.get(about.ref) ?? []).flatMap(({ operation: each, effect }) =>
      effect.relation === "itself" || effect.relation === "cascade" ? [] : [each],
    ),
  );
  for (const act of acts) {
    if (act.data.effect !== "create") continue;
    const names = (model.fieldsOf.get(aboutOf(act, model)?.ref ?? "") ?? []).some(
      ({ data: { references } }) => references?.entity === about.ref,
    );
    const field = names && takesSome(act, model) ? (sum ?? count) : undefined;
    const by = field ?? (moving.has(act) || names ? count : undefined);
    if (by) return `${act.data.operationId} by ${by.data.name}`;
  }
  return undefined;
}

const some = /^(?:amount|count|guests|nights|quantity|seats|tickets|units)$/i;

/** Its body says how many, or for how much. */
const takesSome = ({ data }: Operation, { schemaOf }: Model): boolean =>
  (schemaOf.get(data.request ?? "")?.data.properties ?? []).some(
    ({ name, type }) => type === "money" || some.test(name),
  );

/** The text says in what time others see a change: asked twice in that time, the answer comes within it. */
function statedFor(about: Entity | undefined, { seenWithin }: Model): Fresh | undefined {
  const said = seenWithin.get(about?.ref ?? "");
  if (!said) return undefined;
  const every = { value: askedEvery(said.seconds), unit: "s" } as const;
  const because = said.key;
  return { kind: "time", ...every, every, because };
}

/** Addresses in the answer that hold for some minutes only: a copy that is half as old still has good ones. */
function heldFor(operation: Operation, model: Model): number | undefined {
  const because = model.exchangeOf.get(operation.ref)?.because ?? "";
  if (!/addresses that hold for minutes/.test(because)) return undefined;
  return ((model.addressesHold ?? times.addresses) * 60) / 2;
}

function capped(fresh: Fresh, most: number | undefined): Fresh {
  if (most === undefined || fresh.kind !== "time" || secondsOf(fresh) <= most) return fresh;
  return { kind: "time", ...amountOf(most), because: "signed addresses" };
}
