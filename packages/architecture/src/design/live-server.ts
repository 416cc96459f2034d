import { derived } from "../kit.ts";
import { type ComponentDraft, component } from "./draft.ts";
import type { Facts } from "./facts.ts";
import { externals } from "./outside.ts";

/** The address of the program that holds connections beside functions. */
export const liveServerId = "live-server";

/** A function ends with its request: connections that stay open are held by a program that runs all the time. */
export function liveServer(
  facts: Facts,
  clients: readonly ComponentDraft[],
): readonly ComponentDraft[] {
  const live = facts.topics.get("real-time");
  const [choice] = live?.choices ?? [];
  if (!live || !choice || clients.length === 0 || facts.cut.unit !== "function") return [];
  // What runs images was chosen for it; without one the platform itself, or a service outside, holds them.
  const runs = facts.topics.get("container-runtime")?.choices[0];
  if (!runs || externals(facts).some(({ purpose }) => purpose?.serves !== undefined)) return [];
  const under = (facts.topics.get("runtime") ?? facts.topics.get("language"))?.choices[0];
  const { name, version } = choice.data;
  const written = version ? `${name} ${version}` : name;
  return [
    component(
      liveServerId,
      {
        name: "Live server",
        kind: "service",
        choice: choice.ref,
        technology: under ? `${written} on ${under.data.name}` : written,
        responsibilities: [
          `holds the connections of clients over ${name}, as no function can, and passes on what changed`,
        ],
        forcedBy: live.forcedBy,
        scaling: "by open connections: instances are added, and clients connect anew",
        stateless: true,
      },
      derived("held-beside-functions", [choice.ref, runs.ref]),
    ),
  ];
}
