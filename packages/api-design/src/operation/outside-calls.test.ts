import type { Draft } from "@planc/core";
import { api, architecture } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const part = (
  id: string,
  kind: "service" | "external-system",
  owns: readonly `brief/concept#${string}`[],
): Draft =>
  given(architecture.component, id, {
    name: id === "plotter" ? "Plotter" : "Desk",
    kind,
    responsibilities: [],
    owns: [...owns],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
  });

const asks = (mode: "sync" | "async", carries: readonly `brief/concept#${string}`[]): Draft =>
  given(architecture.connection, "desk.plotter", {
    from: "architecture/component#desk",
    to: "architecture/component#plotter",
    purpose: "draws",
    protocol: "HTTPS",
    mode,
    carries: [...carries],
    class: "internal",
    encrypted: true,
    authentication: "key",
    remote: true,
  });

async function waiting(mode: "sync" | "async", carries: readonly `brief/concept#${string}`[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement.filter(({ slot }) => slot !== "architecture/component"),
      part("desk", "service", ["brief/concept#task", "brief/concept#project"]),
      part("plotter", "external-system", []),
      asks(mode, carries),
    )
    .result();
  return plan
    .get(api.operation)
    .flatMap(({ data: { operationId, errors } }) =>
      errors.flatMap(({ status, when }) => (status === 503 ? [[operationId, when]] : [])),
    );
}

it("answers 503 where what is made waits for a system of others, and nowhere else", async () => {
  expect(await waiting("sync", ["brief/concept#task"])).toEqual([
    [
      "createTask",
      "Plotter does not answer in time: what was asked for is not done, and it can be sent again with the same key.",
    ],
  ]);
});

it("answers none where nobody waits for it, or it is told of something else", async () => {
  expect(await waiting("async", ["brief/concept#task"])).toEqual([]);
  expect(await waiting("sync", [])).toEqual([]);
});
