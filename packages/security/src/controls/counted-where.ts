import { listed } from "@planc/core";
import {
  countingStores,
  type RequestLimiter,
  requestLimiters,
} from "../catalog/request-limiters.ts";
import type { Model, Operation } from "../model.ts";
import { someOf } from "../text.ts";
import type { Component } from "../topology.ts";

/** What counts, in a sentence and by name. */
interface Counter {
  readonly text: string;
  readonly name: string;
}

/** Where requests are counted, so that a limit holds whichever instance answers. */
export function countedWhere(
  model: Model,
  guessed: readonly Operation[],
): { readonly text: string; readonly setting: string } {
  const { servers } = model;
  // A gateway counts by more than what stands before it sees.
  const edge = ["gateway", "load-balancer"].flatMap((kind) =>
    model.components.filter(({ data }) => data.kind === kind),
  );
  const door = limiterOf(edge) ?? limiterOf(servers);
  const perAddress = door ?? sharedBy(model, servers) ?? alone(servers);
  const perAccount = guessed.length > 0 ? ofAccounts(model, guessed, door, servers) : "as-address";
  const asking = forMany(model, edge);
  const pages = asking.length === 0 ? "" : handedOn(asking);
  const more = asking.length === 0 ? "" : `; callers of ${listed(asking)}: signed header`;
  if (perAccount === "as-address" || (perAccount !== "none" && perAccount.text === perAddress.text))
    return {
      text: `Counted by ${perAddress.text}.${pages}`,
      setting: `${perAddress.name}${more}`,
    };
  const account =
    perAccount === "none"
      ? "not per account, as functions keep no count between calls and no store is planned for one"
      : `per account by ${perAccount.text}`;
  return {
    text: `Counted per address by ${perAddress.text}; ${account}.${pages}`,
    setting: `address: ${perAddress.name}; account: ${perAccount === "none" ? "not counted" : perAccount.name}${more}`,
  };
}

/** A program that makes pages asks for everybody who opens one, from its own address. */
function forMany(model: Model, edge: readonly Component[]): readonly string[] {
  return model.components
    .filter(
      ({ ref, data }) =>
        data.kind === "service" &&
        model.connections.some(
          ({ data: { from, to } }) => from === ref && edge.some((each) => each.ref === to),
        ),
    )
    .map(({ data }) => data.name);
}

function handedOn(asking: readonly string[]): string {
  return ` ${listed(asking)} ${asking.length === 1 ? "asks" : "ask"} for everybody from one address: what it asks is counted by the address that it was called from, which it hands on in a header of its own, signed, so that nobody else can.`;
}

/** Who guesses comes from many addresses, and the account stands in the body, where the edge does not look. */
function ofAccounts(
  model: Model,
  guessed: readonly Operation[],
  door: (Counter & Pick<RequestLimiter, "counts">) | undefined,
  servers: readonly Component[],
): Counter | "as-address" | "none" {
  if (door?.counts === "any") return "as-address";
  const signing = servers.filter((each) => guessed.some(({ data }) => data.component === each.ref));
  const at = signing.length > 0 ? signing : servers.slice(0, 1);
  const shared = sharedBy(model, at);
  if (shared !== undefined) return shared;
  return at.some(({ data }) => data.kind === "function") ? "none" : alone(at);
}

function limiterOf(
  components: readonly Component[],
): (Counter & Pick<RequestLimiter, "counts">) | undefined {
  for (const { data } of components) {
    const technology = data.technology ?? "";
    const found = requestLimiters.find(({ words }) =>
      words.some((word) => technology.toLowerCase().includes(word)),
    );
    if (found)
      return {
        text: found.by.replace("{name}", technology),
        name: found.name.replace("{name}", technology),
        counts: found.counts,
      };
  }
  return undefined;
}

/** A store in memory that each of them reaches. */
function sharedBy(model: Model, servers: readonly Component[]): Counter | undefined {
  const stores = model.components.filter(
    ({ data }) =>
      (data.kind === "cache" || data.kind === "key-value-store") &&
      countingStores.some((word) => data.technology?.toLowerCase().includes(word)),
  );
  const found = stores.find((store) =>
    servers.every((server) =>
      model.connections.some(({ data }) => data.from === server.ref && data.to === store.ref),
    ),
  );
  if (found === undefined || servers.length === 0) return undefined;
  const name = found.data.technology ?? found.data.name;
  return { text: `counters in ${name}, which all instances share`, name };
}

function alone(servers: readonly Component[]): Counter {
  const names = servers.map(({ data }) => data.name);
  const few = listed(names.slice(0, 3)) || "the server";
  return {
    text: `each instance of ${servers.length > 3 ? "a service" : few} for itself, with the limit divided by the instances that run`,
    name: `${someOf(names) || "the server"} (per instance)`,
  };
}
