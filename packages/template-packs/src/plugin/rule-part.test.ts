import { planTester, testPluginContract } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, services } from "../fixtures/services.ts";
import { ruled } from "../fixtures/tide-pack.ts";
import type { PackRule } from "../format/rules.ts";
import { packPlugin } from "./pack-plugin.ts";

const pluginWith = (change: Partial<PackRule>) => packPlugin(ruled(change), { chosen: false });
const found = async (change: Partial<PackRule>, nodes = services) => {
  const findings = await planTester({ plugins: [pluginWith(change)] })
    .with(...nodes)
    .diagnose();
  return findings.map(({ code, severity, message, ref }) => [code, severity, message, ref]);
};

it("reports the nodes that it selects and to which nothing points", async () => {
  expect(await found({})).toEqual([
    [
      "pack-tide/lonely",
      "warning",
      'Nothing calls Orders & "co", a service.',
      "architecture/component#a-orders",
    ],
  ]);
});

it("has the severity that the pack gives it, and values in its message", async () => {
  const rule = {
    severity: "error",
    of: { slot: "architecture/connection", where: { to: ["architecture/component#mail"] } },
    without: undefined,
    message: "{purpose} of {to} carries {carries} within {timeout}, remote: {remote}.",
  } as const;
  expect(await found(rule)).toEqual([
    [
      "pack-tide/lonely",
      "error",
      "sends receipts of mail carries nothing within nothing, remote: yes.",
      "architecture/connection#a-orders.mail",
    ],
  ]);
});

it("names the first twenty nodes and counts the others", async () => {
  const many = Array.from({ length: 23 }, (_, i) => component(`s-${i}`, `S${i}`, "service"));
  const all = await found({}, many);
  expect(all).toHaveLength(21);
  expect(all.at(-1)?.slice(0, 3)).toEqual([
    "pack-tide/rule-goes-on",
    "info",
    "Rule lonely finds 3 more.",
  ]);
});

it("says nothing where nothing is selected", async () => {
  expect(await found({ of: { slot: "architecture/event" }, message: "{label}" })).toEqual([]);
});

testPluginContract(pluginWith({}), {
  cases: [
    { name: "nothing to judge", nodes: [] },
    { name: "a service that nothing calls", nodes: services },
  ],
  untested: {
    "template-failed": "the templates of this pack do not fail",
    "link-outside": "the templates of this pack have no such link",
    "rule-goes-on": "the services of this plan are few",
  },
});
