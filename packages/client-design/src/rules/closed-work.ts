import { byRef, optional } from "@planc/core";
import { api, brief, client, decision, security } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { type Lock, secretsOf, shortName } from "../native/secrets.ts";
import { chosenFor } from "../offline/devices.ts";

const given: Readonly<Record<Exclude<Lock, "first-unlock">, string>> = {
  match: "a face or finger",
  unlocked: "an unlocked device",
};

/** Work that runs while nobody looks opens what is there without anybody, and the server knows who calls. */
export const closedWork = rule("closed-work", {
  reads: {
    surfaces: client.surface,
    tasks: client.backgroundTask,
    operations: optional(api.operation),
    identity: optional(security.identity),
    choices: optional(decision.choice),
    topics: optional(decision.topic),
    requirements: optional(brief.requirement),
  },
  check: ({ surfaces, tasks, operations, identity, choices, topics, requirements, report }) => {
    const surfaceOf = byRef(surfaces);
    const operationOf = byRef(operations);
    const secrets = new Map(
      secretsOf({ chosen: chosenFor(choices), identity }).map((each) => [shortName(each), each]),
    );
    const signs = identity !== undefined && identity.data.owner !== "none";
    const unlock = choices.find(({ id }) => id === "app-unlock")?.data.name;
    const closed = topics.find(({ data: { key, needed } }) => key === "work-closed" && needed);
    const asked = closed && requirements.find(({ ref }) => closed.data.drivers.includes(ref));
    for (const { ref, data } of unlock && asked ? surfaces : []) {
      const opens = tasks.some((each) => each.data.surface === ref && each.data.opens.length > 0);
      if (data.kind !== "mobile" || opens || !unlock || !asked) continue;
      const text = asked.data.text.slice(0, 160);
      report("closed-work-sealed", { asked: text, unlock, surface: data.name }, { ref: asked.ref });
    }
    for (const { ref, data } of tasks) {
      const surface = surfaceOf.get(data.surface)?.data.name ?? data.surface;
      const wanted = new Set([...data.opens, ...(data.token ? [data.token] : [])]);
      for (const name of wanted) {
        const secret = secrets.get(name);
        if (!secret || secret.lock === "first-unlock") continue;
        report(
          "task-behind-a-lock",
          { task: data.name, surface, secret: name, lock: given[secret.lock] },
          { ref },
        );
      }
      if (!signs || data.token !== undefined) continue;
      const guarded = data.operations.find(
        (each) => (operationOf.get(each)?.data.access.kind ?? "public") !== "public",
      );
      const called = guarded && operationOf.get(guarded)?.data.operationId;
      if (called)
        report("task-without-token", { task: data.name, surface, operation: called }, { ref });
    }
  },
});
