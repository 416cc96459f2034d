import { expect, it } from "vitest";
import { choice } from "../../fixtures/decisions.ts";
import { component, connection, drawn, event, table } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { jobTellers } from "./jobs.ts";

const chosen = (...topics: readonly string[]): NonNullable<Drawn["choices"]> =>
  topics.map((topic) => {
    const { id, data } = choice(topic, "a-way");
    return { ref: `decision/choice#${id}` as const, id, data };
  });

const told = (...topics: readonly string[]) =>
  jobTellers["job-table"]?.({
    ref: "decision/choice#background-work",
    name: "Job table",
    full: "Job table",
    purpose: "Jobs",
    technology: "job-table",
    entry: undefined,
    drawn: drawn({
      components: [
        component("worker", "worker", { name: "Worker" }),
        component("bell", "external-system", { name: "Bellpush" }),
      ],
      connections: [connection("worker", "bell", "sends notifications")],
      events: [event("Note sent", "api", "worker")],
      tables: [table("outbox_events", "main")],
      choices: chosen(...topics),
    }),
  });

it("drops a word that something is new where clients ask for it anyhow, and sets other work aside", () => {
  expect(told("missed-messages")?.mitigation.map(fullOf).join(" ")).toContain(
    "then dropped and counted",
  );
  expect(told("missed-messages")?.mitigation.map(fullOf).join(" ")).not.toContain("set aside");
  expect(told()?.mitigation.map(fullOf).join(" ")).toContain("set aside");
  expect(told("missed-messages", "outgoing-calls")?.mitigation.map(fullOf).join(" ")).toContain(
    "set aside",
  );
});
