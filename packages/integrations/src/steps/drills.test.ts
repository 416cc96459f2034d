import type { Draft } from "@planc/core";
import { integration } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection } from "../fixtures/build.ts";
import { ferry, stripeWebhook } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

async function drillsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(integration.drill).map(({ data }) => data);
}
const of = (system: string, kind: string, drills: Awaited<ReturnType<typeof drillsOf>>) =>
  drills.filter((each) => each.provider.endsWith(`#${system}`) && each.kind === kind);

it("counts what arrives through a library that repeats by itself, and not through one that does not", async () => {
  const drills = await drillsOf(...ferry, ...chosen("runtime", "nodejs", { name: "Node.js" }));
  expect(of("stripe", "attempts", drills).map(({ expected }) => expected)).toContain(
    "it counts 2 requests: the library repeats none",
  );
  expect(of("twilio", "attempts", drills)).toEqual([]);
});

it("names no library where the product runs on something else", async () => {
  const drills = await drillsOf(...ferry, ...chosen("language", "kotlin", { name: "Kotlin" }));
  expect(drills.filter(({ kind }) => kind === "attempts")).toEqual([]);
});

it("believes nothing of a body that the proof does not cover", async () => {
  const drills = await drillsOf(
    ...ferry,
    ...chosen("email", "mailgun", { name: "Mailgun" }),
    component("mailgun", "external-system", { name: "Mailgun", choice: "decision/choice#email" }),
    connection("mailgun", "api", { purpose: "what became of mails", webhook: stripeWebhook }),
  );
  const forged = (system: string) => of(system, "forged", drills).map(({ given: how }) => how);
  expect(forged("mailgun")).toEqual([
    "another secret; no proof at all; a good proof with another body",
  ]);
  expect(forged("stripe")).toEqual([
    "one byte of the body changed; another secret; no proof at all",
  ]);
});
