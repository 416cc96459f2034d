import {
  countingStores,
  type RequestLimiter,
  requestLimiters,
} from "../catalog/request-limiters.ts";
import type { Model, Operation } from "../model.ts";
import { listed } from "../text.ts";
import type { Component } from "../topology.ts";

/** Where requests are counted, so that a limit holds whichever instance answers. */
export function countedWhere(model: Model, guessed: readonly Operation[]): string {
  const { servers } = model;
  // A gateway counts by more than what stands before it sees.
  const edge = ["gateway", "load-balancer"].flatMap((kind) =>
    model.components.filter(({ data }) => data.kind === kind),
  );
  const door = limiterOf(edge) ?? limiterOf(servers);
  const perAddress = door ? door.by : (sharedBy(model, servers) ?? alone(servers));
  const pages = forMany(model, edge);
  if (guessed.length === 0) return `Counted by ${perAddress}.${pages}`;
  const perAccount = ofAccounts(model, guessed, door, servers);
  return perAccount === undefined || perAccount === `per account by ${perAddress}`
    ? `Counted by ${perAddress}.${pages}`
    : `Counted per address by ${perAddress}; ${perAccount}.${pages}`;
}

/** A program that makes pages asks for everybody who opens one, from its own address. */
function forMany(model: Model, edge: readonly Component[]): string {
  const asking = model.components.filter(
    ({ ref, data }) =>
      data.kind === "service" &&
      model.connections.some(
        ({ data: { from, to } }) => from === ref && edge.some((each) => each.ref === to),
      ),
  );
  return asking.length === 0
    ? ""
    : ` ${listed(asking.map(({ data }) => data.name))} ${asking.length === 1 ? "asks" : "ask"} for everybody from one address: what it asks is counted by the address that it was called from, which it hands on in a header of its own, signed, so that nobody else can.`;
}

/** Who guesses comes from many addresses, and the account stands in the body, where the edge does not look. */
function ofAccounts(
  model: Model,
  guessed: readonly Operation[],
  door: RequestLimiter | undefined,
  servers: readonly Component[],
): string | undefined {
  if (door?.counts === "any") return undefined;
  const signing = servers.filter((each) => guessed.some(({ data }) => data.component === each.ref));
  const at = signing.length > 0 ? signing : servers.slice(0, 1);
  const shared = sharedBy(model, at);
  if (shared !== undefined) return `per account by ${shared}`;
  return at.some(({ data }) => data.kind === "function")
    ? "not per account, as functions keep no count between calls and no store is planned for one"
    : `per account by ${alone(at)}`;
}

function limiterOf(components: readonly Component[]): RequestLimiter | undefined {
  for (const { data } of components) {
    const technology = data.technology ?? "";
    const found = requestLimiters.find(({ words }) =>
      words.some((word) => technology.toLowerCase().includes(word)),
    );
    if (found) return { ...found, by: found.by.replace("{name}", technology) };
  }
  return undefined;
}

/** A store in memory that each of them reaches. */
function sharedBy(model: Model, servers: readonly Component[]): string | undefined {
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
  return found && servers.length > 0
    ? `counters in ${found.data.technology ?? found.data.name}, which all instances share`
    : undefined;
}

function alone(servers: readonly Component[]): string {
  const names = listed(servers.map(({ data }) => data.name).slice(0, 3));
  return `each instance of ${servers.length > 3 ? "a service" : names || "the server"} for itself, with the limit divided by the instances that run`;
}
