import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { action, requirement } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const shop = plans.shop.filter(
  ({ id }) => !/^(?:payments?|start-payment)(?:\.|$)/.test(id) && id !== "place-order",
);
const cancel = action("Customer", "cancel", "Order", "transition", { state: "cancelled" });
const place = (paid: boolean) =>
  action("Customer", "place", "Order", "create", {
    critical: true,
    ...(paid ? { paid: ["brief/requirement#r7"] as const } : {}),
  });
const asked = requirement("R7", "If a payment is declined, no order is placed.");

const cancelling = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.flow).find(({ id }) => id === "cancel-order")?.data;
};

it("gives the money back once what was paid for is called off, and lets nobody wait for it", async () => {
  const flow = await cancelling([...shop, place(true), asked, cancel]);
  const steps = flow?.steps
    .filter(({ mode }) => mode !== "reply")
    .map(({ from, to, message, mode }) => `${idIn(from)} > ${idIn(to)} ${mode}: ${message}`);
  const at = (text: string) => steps?.findIndex((each) => each.includes(text)) ?? -1;
  expect(at("→ cancelled")).toBeGreaterThan(0);
  expect(at("stripe async: end what is still open for the order")).toBeGreaterThan(
    at("→ cancelled"),
  );
  expect(flow?.failures.map(({ handling }) => handling).join(" ")).toMatch(
    /4 retries .*after the last attempt it is set aside for a person/,
  );
});

it("gives nothing back where nothing was taken before", async () => {
  const flow = await cancelling([...shop, place(false), cancel]);
  expect(JSON.stringify(flow ?? {})).not.toMatch(/give back/);
});
