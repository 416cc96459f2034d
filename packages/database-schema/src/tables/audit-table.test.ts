import type { Draft } from "@planc/core";
import { architecture, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chat } from "../fixtures/chat.ts";
import plugin from "../plugin.ts";

const duty = given(security.obligation, "watched", {
  kind: "audit",
  text: "Who did what is recorded.",
  applies: [],
});

async function planned(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...chat, ...more)
    .result();
  return plan;
}

const names = async (...more: readonly Draft[]) =>
  (await planned(...more)).get(data.table).map(({ data: { name } }) => name);

it("keeps who did what where a duty asks for it, and nowhere else", async () => {
  expect(await names(duty)).toContain("audit_entries");
  expect(await names()).not.toContain("audit_entries");
});

it("keeps the trace of the request in rows that wait, where traces are reported", async () => {
  const reports = given(architecture.connection, "api.watch", {
    from: "architecture/component#api",
    to: "architecture/component#api",
    purpose: "reports metrics, traces, logs",
    protocol: "OTLP over TLS",
    mode: "async",
    carries: [],
    class: "internal",
    encrypted: true,
    authentication: "none",
    remote: true,
  });
  const traced = async (...more: readonly Draft[]) =>
    (await planned(...more))
      .get(data.column)
      .flatMap(({ data: { name, table } }) => (name === "traceparent" ? [table] : []));
  expect(await traced(reports)).toEqual(["data/table#outbox_events"]);
  expect(await traced()).toEqual([]);
});
