import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import {
  action,
  actor,
  choice,
  concept,
  product,
  relation,
  stated,
  style,
  target,
} from "../fixtures/nodes.ts";

const harbour = (platform: string) => [
  product("Harbour", ["web-application"]),
  style("serverless"),
  actor("Pilot"),
  concept("Berth"),
  concept("Mooring"),
  relation("Mooring", "Berth"),
  action("Pilot", "create", "Mooring", "create"),
  action("Pilot", "list", "Berth", "list"),
  target("response-time", 400, "ms"),
  ...stated("relational-store", "PostgreSQL"),
  ...stated("cache", "Redis"),
  ...choice("api-gateway", "Some gateway"),
  ...choice("functions", platform),
];

const waits = async (platform: string) => {
  const { plan } = await compile(harbour(platform));
  const functions = plan
    .get(architecture.component)
    .flatMap(({ ref, data }) => (data.kind === "function" ? [ref] : []));
  const timed = plan.get(architecture.connection).flatMap(({ data }) => {
    const { from, to, mode, timeout } = data;
    const ms = timeout && timeout.value * (timeout.unit === "s" ? 1000 : 1);
    return ms && mode === "sync" ? [{ from, to, ms }] : [];
  });
  return functions.map((ref) => {
    const out = timed.filter(({ from }) => from === ref);
    return {
      callers: timed.filter(({ to }) => to === ref).map(({ ms }) => ms),
      calls: out.reduce((sum, { ms }) => sum + ms, 0),
    };
  });
};

it("lets who asks a function wait for all that it may wait for, and for its start", async () => {
  const all = await waits("aws-lambda");
  const asked = all.filter(({ callers, calls }) => callers.length > 0 && calls > 0);
  expect(asked.length).toBeGreaterThan(0);
  for (const { callers, calls } of asked) expect(Math.max(...callers)).toBe(calls + 1000);
});

it("allows less for a start where the platform is known for a quick one", async () => {
  const [slow] = await waits("aws-lambda");
  const [quick] = await waits("cloudflare-workers");
  expect(Math.max(...(slow?.callers ?? [])) - Math.max(...(quick?.callers ?? []))).toBe(950);
});
