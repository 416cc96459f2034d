import type { Draft } from "@planc/core";
import { architecture, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { functionShop } from "../fixtures/function-shop.ts";
import plugin from "../plugin.ts";

const part = (id: string, more = {}) =>
  given(architecture.component, id, {
    name: id,
    kind: "function",
    responsibilities: [],
    owns: [],
    forcedBy: ["brief/concept#order"],
    stateless: true,
    lifecycle: "new",
    ...more,
  });
const call = (from: string, to: string, more = {}) =>
  given(architecture.connection, `${from}.${to}`, {
    from: `architecture/component#${from}`,
    to: `architecture/component#${to}`,
    purpose: "asks",
    protocol: "HTTPS",
    mode: "sync",
    carries: [],
    class: "internal",
    encrypted: true,
    authentication: "none",
    remote: true,
    ...more,
  });

const demandsOf = async (...more: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...functionShop, ...more)
    .result();
  return new Map(
    plan
      .get(workload.demand)
      .map(({ id, data }) => [id, { peak: data.peak.value, of: data.of.map(({ what }) => what) }]),
  );
};

it("counts the pages that a function makes beside what others answer", async () => {
  const web = part("web", { choice: "decision/choice#web-framework" });
  const demands = await demandsOf(web);
  expect(demands.get("api")?.of).toEqual(["requests"]);
  expect(demands.get("web")?.of).toEqual(["pages"]);
  expect(demands.get("web")?.peak).toBeGreaterThan(0);
});

it("counts a question of the session for each request of others that needs one", async () => {
  const keeper = part("keeper");
  const gate = part("gate", { kind: "gateway" });
  const asked = await demandsOf(keeper, gate, call("gate", "keeper", { eachRequest: true }));
  const checks = asked.get("keeper");
  expect(checks?.of).toEqual(["session checks"]);
  // What everybody may see is asked for no session.
  expect(checks?.peak).toBeGreaterThan(0);
  expect(checks?.peak).toBeLessThan(asked.get("api")?.peak ?? 0);
  expect((await demandsOf(keeper, gate, call("gate", "keeper"))).get("keeper")).toBeUndefined();
});
