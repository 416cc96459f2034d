import { node } from "@planc/core";
import { api } from "@planc/core/ir";
import { expect, it } from "vitest";
import { outsideTold } from "./outside-calls.ts";

type Facts = Parameters<typeof outsideTold>[1];

const component = (id: string, kind: string) => ({
  ref: `architecture/component#${id}`,
  id,
  data: { name: id, kind },
});
const step = (from: string, to: string, mode: string) => ({
  from: `architecture/component#${from}`,
  to: `architecture/component#${to}`,
  mode,
  message: "asks",
});
const facts = (...steps: readonly object[]) =>
  ({
    components: [
      component("web", "web-client"),
      component("api", "service"),
      component("weir", "external-system"),
    ],
    flows: [{ ref: "architecture/flow#lift", data: { action: "brief/action#lift-boat", steps } }],
  }) as unknown as Facts;

const lift = (effect: "command" | "read", idempotency: "key" | "none" = "key") =>
  node(
    api.operation,
    "lift-boat",
    {
      operationId: "liftBoat",
      method: "post",
      path: "/boats",
      resource: "api/resource#boats",
      summary: "Lift a boat",
      effect,
      access: { kind: "public", because: "test" },
      realises: ["brief/action#lift-boat"],
      parameters: [],
      success: 200,
      errors: [{ status: 500, problem: "internal-error", when: "Something failed." }],
      paginated: false,
      idempotency,
      lifecycle: "new",
    },
    { by: "test", from: [] } as never,
  );

const waiting = facts(
  step("web", "api", "sync"),
  step("api", "weir", "sync"),
  step("weir", "api", "reply"),
  step("api", "web", "reply"),
);

it("says 503 where whoever asks waits for a system of others, and what a repeat does", () => {
  const told = outsideTold(lift("command"), waiting).data.errors;
  expect(told.map(({ status, problem }) => [status, problem])).toEqual([
    [500, "internal-error"],
    [503, "unavailable"],
  ]);
  expect(told[1]?.when).toContain("weir does not answer in time");
  expect(told[1]?.when).toContain("under the same key counts once");
  expect(outsideTold(lift("command", "none"), waiting).data.errors[1]?.when).toContain(
    "ask for its state",
  );
});

it("says nothing where nobody waits for it, and nothing of a question", () => {
  const behind = facts(
    step("web", "api", "sync"),
    step("api", "web", "reply"),
    step("api", "weir", "sync"),
  );
  expect(outsideTold(lift("command"), behind).data.errors).toHaveLength(1);
  expect(
    outsideTold(lift("command"), facts(step("api", "weir", "async"))).data.errors,
  ).toHaveLength(1);
  expect(outsideTold(lift("read"), waiting).data.errors).toHaveLength(1);
});
