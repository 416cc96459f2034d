import { byRef, optional } from "@planc/core";
import { api, brief, client } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { deciding } from "../routes/guard.ts";
import { offeredOn, refusedAmong } from "./uses-of.ts";

/** Nobody is led to what turns them away: what a screen calls, and what its route lets in. */
export const accessOfScreens = rule("access-of-screens", {
  reads: {
    screens: client.screen,
    routes: optional(client.route),
    operations: optional(api.operation),
    actors: optional(brief.actor),
  },
  check: ({ screens, routes, operations, actors, report }) => {
    const operationOf = byRef(operations);
    const actorOf = byRef(actors);
    const screenOf = byRef(screens);
    const names = (refs: readonly string[]) =>
      refs.map((each) => actorOf.get(each)?.data.name ?? each).join(", ");
    for (const screen of screens)
      for (const { operation, when, people } of offeredOn(screen, operationOf)) {
        const refused = when === "by-itself" ? [] : refusedAmong(operation, people, actorOf);
        if (refused.length === 0) continue;
        report(
          "use-refused",
          {
            screen: screen.data.name,
            operation: operation.data.operationId,
            people: names(refused),
          },
          { ref: screen.ref },
        );
      }
    for (const { ref, data } of routes) {
      const screen = screenOf.get(data.screen);
      if (screen === undefined || data.guard.kind !== "open") continue;
      const closed = deciding(screen, operationOf).filter(
        (each) => each.data.access.kind === "authenticated",
      );
      if (screen.data.kind !== "sign-in" && closed.length > 0)
        report(
          "guard-too-lax",
          {
            path: data.path,
            operations: closed.map((each) => each.data.operationId).join(", "),
          },
          { ref },
        );
      if (screen.data.kind === "home" && screen.data.uses.length === 0)
        report("public-page-empty", { screen: screen.data.name, path: data.path }, { ref });
    }
  },
});
