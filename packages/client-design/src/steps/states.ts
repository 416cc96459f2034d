import { join, node, optional } from "@planc/core";
import { client, decision } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { cacheOf } from "../state/cache-node.ts";
import { keepingOf } from "../state/caches.ts";
import { effectsOf } from "../state/effects.ts";
import { modelOf } from "../state/model.ts";
import { modelReads } from "../state/model-reads.ts";
import { ofDevice } from "../state/of-device.ts";
import { serverStates } from "../state/server-states.ts";

/** What each surface knows: copies of what the server has, each with what makes it out of date, and what is its own. */
export const states = step("states", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    calls: optional(client.call),
    routes: optional(client.route),
    choices: optional(decision.choice),
    ...modelReads,
  },
  writes: { states: client.state, caches: client.cache },
  run: ({ surfaces, screens, calls, routes, choices, ...read }) => {
    const model = modelOf(read);
    const changing = model.operations.map((operation) => ({
      operation,
      effects: effectsOf(operation, model),
    }));
    const keepsDrafts = choices.some(
      ({ data }) =>
        data.topic === "decision/topic#unsaved-input" && data.technology === "kept-in-client",
    );
    const planned = surfaces.map((surface) => {
      const own = screens.filter(({ data: { surface: of } }) => of === surface.ref);
      const keeping = keepingOf(surface, choices);
      const called = calls.flatMap(({ data: { surface: of, operation } }) =>
        of === surface.ref ? [operation] : [],
      );
      const server = serverStates({
        surface,
        screens: own,
        routes,
        calls: called,
        changing,
        keeping,
        model,
      });
      return { surface, own, keeping, server };
    });
    return {
      states: planned.flatMap(({ surface, own, keeping, server }) => [
        ...server,
        ...ofDevice({ surface, screens: own, keeping, model, keepsDrafts }).map(
          ({ id, from, ...state }) =>
            node(
              client.state,
              join(surface.id, id),
              { surface: surface.ref, ...state },
              derived("state-of-device", [surface.ref, ...from]),
            ),
        ),
      ]),
      caches: planned.flatMap(({ surface, keeping, server }) =>
        server.length > 0 ? [cacheOf(surface, keeping, model)] : [],
      ),
    };
  },
});
