import { node, optional, type Ref } from "@planc/core";
import { architecture, client, decision, performance, workload } from "@planc/core/ir";
import { roomForDays } from "../catalog/answers.ts";
import { assumed, derived, step } from "../kit.ts";
import { mostOfOneKind } from "../offline/held.ts";
import { type BudgetFacts, serverTime } from "../speed/budget-facts.ts";
import { deviceBudgets } from "../speed/device-budgets.ts";
import { storageBudget } from "../speed/storage-budget.ts";
import { webBudgets } from "../speed/web-budgets.ts";

/** What each screen may cost: bytes, requests, times; of an app start, frames, memory, battery. */
export const budgets = step("budgets", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    routes: optional(client.route),
    states: optional(client.state),
    assets: optional(client.asset),
    tasks: optional(client.backgroundTask),
    targets: optional(performance.target),
    loads: optional(workload.load),
    choices: optional(decision.choice),
    held: optional(client.offline),
    syncs: optional(client.sync),
    volumes: optional(workload.volume),
    pipelines: optional(architecture.mediaPipeline),
  },
  writes: { budgets: client.budget },
  run: ({ surfaces, screens, routes, states, assets, tasks, targets, loads, choices, ...kept }) => {
    const volumeOf = new Map<Ref, (typeof kept.volumes)[number]>(
      kept.volumes.map((each) => [each.data.table, each]),
    );
    const pipelineOf = new Map<Ref, (typeof kept.pipelines)[number]>(
      kept.pipelines.map((each) => [each.data.field, each]),
    );
    const routeOf = new Map(routes.map((each) => [each.data.screen as string, each]));
    const asked = new Map<string, number>();
    for (const { data } of states) {
      if (data.kind !== "server" || data.fresh.kind === "device") continue;
      for (const ref of data.screens) asked.set(ref, (asked.get(ref) ?? 0) + 1);
    }
    const choiceOf = new Map(choices.map((each) => [each.id, each]));
    return {
      budgets: surfaces
        .filter(({ data }) => data.kind !== "terminal")
        .flatMap((surface) => {
          const own = screens.filter(({ data }) => data.surface === surface.ref);
          if (own.length === 0) return [];
          const mine = assets.filter(({ data }) => data.surface === surface.ref);
          const assetsOf = new Map<string, (typeof mine)[number][]>();
          for (const asset of mine) {
            for (const ref of asset.data.screens) {
              const known = assetsOf.get(ref);
              if (known) known.push(asset);
              else assetsOf.set(ref, [asset]);
            }
          }
          const chosen = choices.find(({ ref }) => ref === surface.data.choice);
          const facts: BudgetFacts = {
            surface,
            screens: own,
            routeOf,
            assetsOf,
            assets: mine,
            asked,
            tasks: tasks.filter(({ data }) => data.surface === surface.ref),
            loads: new Map(loads.map((each) => [each.id, each])),
            targets,
            framework: chosen?.data.technology,
            frameworkName: chosen?.data.name,
            chosen: (topic) => choiceOf.get(topic),
          };
          const server = serverTime(facts);
          const made = surface.data.kind === "web" ? webBudgets(facts) : deviceBudgets(facts);
          const stored = storageBudget({
            surface,
            held: kept.held.filter(({ data }) => data.surface === surface.ref),
            sync: kept.syncs.find(({ data }) => data.surface === surface.ref),
            volumes: volumeOf,
            users: facts.loads.get("registered-users"),
            pipelines: pipelineOf,
          });
          const onDevice = stored.map(({ id, budget }) =>
            node(
              client.budget,
              id,
              budget,
              assumed(
                "room-on-device",
                `${mostOfOneKind.value} MB of a kind, edits and files of ${roomForDays.value} days: nothing says how much a device has room for, and how long it is away`,
                [
                  surface.ref,
                  ...kept.held.flatMap(({ ref, data }) =>
                    data.surface === surface.ref ? [ref] : [],
                  ),
                ],
              ),
            ),
          );
          return [
            ...onDevice,
            ...made.map(({ id, budget }) =>
              node(
                client.budget,
                id,
                budget,
                derived("budget-of-screen", [
                  budget.screen ?? surface.ref,
                  ...(surface.data.choice ? [surface.data.choice] : []),
                  ...(server && budget.metric !== "script" ? [server.ref] : []),
                ]),
              ),
            ),
          ];
        }),
    };
  },
});
