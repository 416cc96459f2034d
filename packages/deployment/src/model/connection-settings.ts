import { byRef, groupedBy } from "@planc/core";
import { type SettingFact, storeSettings } from "../catalog/store-settings.ts";
import { noSettingFor } from "./authenticates.ts";
import type { Choice, Component, Connection } from "./facts.ts";
import { type SettingDraft, settingPrefix } from "./setting-draft.ts";
import type { UnitsOfComponents } from "./units-by-component.ts";

/** Kinds of what programs connect to, and that connects to none of them. */
export const servers: ReadonlySet<string> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "cache",
  "broker",
  "object-store",
]);

const programs = new Set(["service", "worker", "function", "gateway"]);
const scheduled = new Set(["scheduler", "pipeline-stage"]);
/** Runs where the team puts it. */
const runs = (kind: string | undefined): boolean =>
  kind !== undefined && (programs.has(kind) || scheduled.has(kind));

/** What a unit is told of what it connects to: of each server once, whoever calls it. */
export function connectionSettings(
  components: readonly Component[],
  connections: readonly Connection[],
  choices: readonly Choice[],
  units: UnitsOfComponents,
): readonly SettingDraft[] {
  const at = byRef(components);
  const choiceAt = byRef(choices);
  const ends = connections.flatMap((connection) => {
    const { from, to } = connection.data;
    // A broker that hands out jobs is connected to by who takes them.
    const [caller, server] =
      servers.has(at.get(from)?.data.kind ?? "") && at.get(to)?.data.kind !== "relational-store"
        ? [to, from]
        : [from, to];
    const isServer = servers.has(at.get(caller)?.data.kind ?? "");
    // What keeps a file of its own in a person's hands finds it there.
    const isOwn = servers.has(at.get(server)?.data.kind ?? "") && !runs(at.get(caller)?.data.kind);
    return !isServer && !isOwn && units.of(caller).length > 0
      ? [{ connection, caller, server }]
      : [];
  });
  const taken = new Set<string>();
  const ports = new Set<number>();
  return [...groupedBy(ends, ({ server }) => server)].flatMap(([ref, calls]) => {
    const server = at.get(ref);
    if (!server) return [];
    const users = [...new Set(calls.flatMap(({ caller }) => units.of(caller)))].sort();
    const from = [...new Set(calls.map(({ connection }) => connection.ref))].sort();
    const draft = (fact: SettingFact): SettingDraft => ({
      ...fact,
      purpose: `${server.data.name}: ${fact.purpose}${
        users.length > 1 && fact.kind === "secret" ? ", each its own" : ""
      }`,
      of: server.ref,
      units: users,
      by: "setting-of-connection",
      from,
    });
    if (servers.has(server.data.kind)) {
      const technology = choiceAt.get(server.data.choice ?? "")?.data.technology ?? "";
      // Bound to the function by the platform: it is told no address.
      if (calls.every(({ connection }) => /\bbinding\b/.test(connection.data.authentication)))
        return [];
      const facts = atFreePort(factsFor(server, technology, calls[0].connection), ports);
      return facts.flatMap((fact) => {
        if (fact.name.startsWith("AWS_") && taken.has(fact.name)) return [];
        const name = taken.has(fact.name) ? `${settingPrefix(server.id)}_${fact.name}` : fact.name;
        taken.add(name);
        return [draft({ ...fact, name })];
      });
    }
    return programs.has(server.data.kind) && calls.some(({ connection }) => connection.data.remote)
      ? addressOf(
          server,
          calls.map(({ caller }) => at.get(caller)),
          draft,
          units.hostPort(server.ref),
        )
      : [];
  });
}

/** On one machine each server has a port of its own: the next one, where another has its usual one. */
function atFreePort(facts: readonly SettingFact[], taken: Set<number>): readonly SettingFact[] {
  const usual = facts
    .flatMap(({ inDevelopment }) => /\blocalhost:(\d+)/.exec(inDevelopment ?? "")?.[1] ?? [])
    .map(Number)
    .find((each) => each !== standInPort);
  if (usual === undefined) return facts;
  let port = usual;
  while (taken.has(port)) port += 1;
  taken.add(port);
  return facts.map((fact) =>
    fact.inDevelopment === undefined
      ? fact
      : {
          ...fact,
          inDevelopment: fact.inDevelopment.replace(`localhost:${usual}`, `localhost:${port}`),
        },
  );
}

/** Where all services of AWS are stood in for at once. */
const standInPort = 4566;

/** A server that nothing is known of has an address at least, and what its connection proves itself by. */
function factsFor(
  { id, data }: Component,
  technology: string,
  { data: { authentication } }: Connection,
): readonly SettingFact[] {
  const known = storeSettings[technology];
  const isReplica = data.kind === "relational-store" && data.inside !== undefined;
  if (known)
    return known.map((fact) =>
      isReplica ? { ...fact, name: fact.name.replace("DATABASE_", "DATABASE_REPLICA_") } : fact,
    );
  const isOpen = noSettingFor(authentication) !== undefined;
  return [
    {
      name: `${settingPrefix(id)}_URL`,
      kind: isOpen ? "config" : "secret",
      type: "url",
      purpose: isOpen ? "address" : "address, name, password",
    },
  ];
}

/** Where another program of ours answers. */
function addressOf(
  server: Component,
  callers: readonly (Component | undefined)[],
  draft: (fact: SettingFact) => SettingDraft,
  port: number | undefined,
): readonly SettingDraft[] {
  // Who hands requests on is told its routes, and a client the address of the product.
  const told = callers.some(
    (each) => each?.data.kind === "service" || each?.data.kind === "worker",
  );
  if (!told) return [];
  return [
    draft({
      name:
        server.id === "api" || server.data.kind === "gateway"
          ? "API_URL"
          : `${settingPrefix(server.id)}_URL`,
      kind: "config",
      type: "url",
      purpose: "address inside",
      ...(port === undefined ? {} : { inDevelopment: `http://localhost:${port}` }),
    }),
  ];
}
