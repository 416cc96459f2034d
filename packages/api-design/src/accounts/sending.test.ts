import { api, data, workload } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { sentFifty } from "../fixtures/batches.ts";
import { chosenWay, tasksOfPeople } from "../fixtures/sync.ts";
import plugin from "../plugin.ts";
import { begunBefore } from "./sending.ts";

const compile = async (technology: string) => {
  const { plan, probes } = await planTester({ plugins: [plugin], probes: "verify" })
    .with(...tasksOfPeople, sentFifty, ...chosenWay("sending-closed", technology))
    .result();
  expect(probes.map(({ status }) => status)).toEqual(["passed", "passed", "passed"]);
  const told = plan
    .get(api.operation)
    .filter(({ data }) => /token for sending/.test(data.description ?? ""));
  const session = plan.get(api.schema).find(({ id }) => id === "auth-session");
  return {
    opened: told.map(({ data }) => data.operationId),
    renewal: plan.get(api.operation).some(({ id }) => id === "renew-sending"),
    handed: session?.data.properties.some(({ name }) => name === "sendingToken"),
  };
};

it("hands out a token for sending, which opens what takes many at once and nothing else", async () => {
  expect(await compile("sending-token")).toEqual({
    opened: ["createTasks"],
    renewal: true,
    handed: true,
  });
});

it("hands out none where it is decided otherwise", async () => {
  expect(await compile("wait-for-app")).toEqual({ opened: [], renewal: false, handed: false });
});

it("lets a thing be begun by it to which what is sent many at once belongs", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...tasksOfPeople, sentFifty)
    .result();
  const before = begunBefore(plan.get(workload.batch), plan.get(data.entity), plan.get(data.field));
  expect(before.has("data/entity#project")).toBe(true);
  expect(before.has("data/entity#task")).toBe(false);
});
