import { counted, listed, sample } from "../text/words.ts";
import { limitText } from "../topics/verdict.ts";
import type { Running } from "./running.ts";

/** Why a need is left out, by what runs in this plan; nothing where that says no more than the brief does. */
export function leftOutHere(need: string, running: Running, because: string): string | undefined {
  return reasons[need]?.(running, because);
}

const reasons: Readonly<Record<string, (running: Running, because: string) => string | undefined>> =
  {
    orchestration: (running) => {
      const { programs, placed, runner } = running;
      if (runner?.need === "hosting" && programs.length > 0) {
        return `${runner.name} is the orchestrator here: it starts, replaces and scales ${programs.length > 1 ? `${counted(programs.length, "program")} (${sample(programs)})` : listed(programs)}${placed.length > 0 ? ` and ${listed(placed)}` : ""}, and no cluster of one's own is run beside it.`;
      }
      return placedByHand(
        running,
        "the hosts start and restart them without a cluster of one's own",
      );
    },
    "cloud-platform": (running) =>
      placedByHand(running, "all of it runs on any hosts, so nothing is bound to one provider"),
    cdn: ({ handsOut }, because) =>
      handsOut === undefined
        ? undefined
        : `${because} ${handsOut} hands them out itself, so that screens and operations have one origin and one release; while ${handsOut} is away, so are the screens, which a bucket behind a delivery network would go on handing out.`,
    "service-discovery": ({ services, runner }) =>
      runner?.need === "hosting" && services.length > 1
        ? `${runner.name}${registers[runner.name] ?? ""} gives each of ${listed(services)} a name that stays while its instances come and go.`
        : undefined,
    "service-mesh": ({ services: all, calls, asClients }) => {
      const services = all.filter((each) => !asClients?.names.includes(each));
      if (calls || services.length < 2) return undefined;
      return asClients
        ? `${listed(asClients.names)} alone ${asClients.names.length === 1 ? "calls" : "call"} others, through ${asClients.through} as clients do; none of ${listed(services)} calls another, so a mesh would have nothing to carry between them.`
        : `None of ${listed(services)} calls another, so a mesh would have nothing to carry between them.`;
    },
  };

/** Where what runs programs enters their instances, as it gives no names by itself. */
const registers: Readonly<Record<string, string>> = {
  "Amazon ECS": ", which enters each instance in AWS Cloud Map,",
};

/** All instances of all programs, and the servers beside them, where nothing places them. */
function placedByHand(
  { programs, instances = 0, servers, runner }: Running,
  how: string,
): string | undefined {
  if (runner || instances < 2) return undefined;
  const beside = servers.length > 0 ? `, and beside them ${listed(servers)}` : "";
  return `${counted(instances, "instance")} of ${listed(programs)} at the planned peak${beside}: ${how}, up to ${limitText("instances-by-hand")}.`;
}
