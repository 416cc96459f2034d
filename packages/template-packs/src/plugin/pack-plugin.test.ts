import { use } from "@planc/core";
import { architecture, decision, document } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { services } from "../fixtures/services.ts";
import { tidePack, withSection } from "../fixtures/tide-pack.ts";
import type { Pack } from "../format/pack-schema.ts";
import { packForStyle } from "../pack-for-style.ts";
import { packPlugin } from "./pack-plugin.ts";

const plugin = packPlugin(tidePack, { chosen: false });

it("writes preferences as the pack has them, without its style where nobody chose it", async () => {
  const { plan } = await planTester({ plugins: [plugin] }).run();
  expect(plan.get(decision.preference).map(({ id, data, why }) => [id, data, why])).toEqual([
    [
      "tide.tracing.jaeger",
      {
        topic: "tracing",
        technology: "jaeger",
        strength: "avoid",
        because: "it is not needed",
        pack: { name: "tide", styles: ["microservices"] },
      },
      { kind: "assumed", by: "pack-tide/pack-prefers", reason: "it is not needed", from: [] },
    ],
  ]);
});

it("requires the style of a pack that the user named, and nothing else", async () => {
  const { plan } = await planTester({ plugins: [packPlugin(tidePack, { chosen: true })] }).run();
  expect(
    plan
      .get(decision.preference)
      .map(({ data, why }) => [
        data.topic,
        data.strength,
        why.kind === "assumed" ? why.reason : "",
      ]),
  ).toEqual([
    ["style", "require", "the pack tide was asked for: it is for them"],
    ["tracing", "avoid", "it is not needed"],
  ]);
});

it("does not require a style that the pack would rather not have", async () => {
  const avoiding = { topic: "style", technology: "serverless", strength: "avoid" } as const;
  const pack: Pack = { ...tidePack, preferences: [{ ...avoiding, because: "it is slow" }] };
  const { plan } = await planTester({ plugins: [packPlugin(pack, { chosen: true })] }).run();
  expect(plan.get(decision.preference).map(({ data }) => data.strength)).toEqual(["avoid"]);
});

it("gives the documents their order", async () => {
  const { plan } = await planTester({ plugins: [plugin] }).run();
  expect(plan.get(document.outline)?.data).toEqual({
    styles: ["microservices"],
    documents: tidePack.outline,
  });
});

it("renders its sections from the plan", async () => {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...services)
    .run();
  expect(sections.map(({ data }) => [data.document, data.key, data.title])).toEqual([
    ["plan.md", "pack-tide/services", "Services"],
  ]);
  expect(textOf(sections[0]?.data.blocks)).toBe(
    'Orders & "co"|calls |Mail|: sends receipts|calls |Stock|: reserves goods|by queue length|Mail',
  );
});

it("takes its parameters as options", async () => {
  const options = { most: 1, heading: false, word: "uses" };
  const { sections } = await planTester({ plugins: [plugin], options })
    .with(...services)
    .run();
  expect(textOf(sections[0]?.data.blocks)).toBe("uses |Mail|: sends receipts|by queue length");
  const tester = planTester({ plugins: [use(plugin, { most: -1 })] });
  expect((await tester.diagnose()).map(({ code }) => code)).toEqual(["core/invalid-options"]);
});

it("says nothing where what it needs is not there", async () => {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(
      given(decision.style, {
        style: "microservices",
        name: "x",
        because: "x",
        rejected: [],
        communication: "mixed",
        drivers: [],
      }),
    )
    .run();
  expect(sections).toEqual([]);
});

it("loses a section whose template fails, and nothing else", async () => {
  const template = "ok\n{{ services[0].nmae }}";
  const failing = packPlugin(withSection({ template }), { chosen: false });
  const { sections, findings, plan } = await planTester({ plugins: [failing] })
    .with(...services)
    .result();
  expect(sections).toEqual([]);
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    [
      "pack-tide/template-failed",
      "Section Services could not be rendered: line 2 of its template: undefined variable: services.0.nmae.",
    ],
  ]);
  expect(plan.get(decision.preference)).toHaveLength(1);
});

it("takes a field that no node of the plan fills as empty", async () => {
  const template = "{% if services[0].context %}cut{% else %}whole{% endif %}";
  const { sections } = await planTester({
    plugins: [packPlugin(withSection({ template }), { chosen: false })],
  })
    .with(...services)
    .run();
  expect(textOf(sections[0]?.data.blocks)).toBe("whole");
});

it("names what a node was derived from, as addresses that lead to other nodes", async () => {
  const template =
    "{% for call in connections %}{% for ref in call.derivedFrom %}{{ ref | node | link }}{% endfor %}{% endfor %}";
  const from = ["architecture/component#mail" as const];
  const nodes = services.map((each) =>
    each.slot === architecture.connection.id
      ? { ...each, why: { kind: "derived" as const, by: "test/calls", from } }
      : each,
  );
  const { sections } = await planTester({
    plugins: [packPlugin(withSection({ template }), { chosen: false })],
  })
    .with(...nodes)
    .run();
  expect(textOf(sections[0]?.data.blocks)).toBe("Mail|Mail");
});

it("finds the pack for a style by its data", () => {
  const other = { ...tidePack, name: "ebb" };
  expect(packForStyle([tidePack, other], "microservices")).toBe(other);
  expect(packForStyle([tidePack, other], "serverless")).toBeUndefined();
});

it("reads no slot that its sections do not name", () => {
  const reads = plugin.parts.flatMap((part) => Object.keys(part.reads));
  expect(reads).toEqual([architecture.component.id, architecture.connection.id, decision.style.id]);
});

function textOf(value: unknown): string {
  const found: string[] = [];
  const visit = (each: unknown): void => {
    if (Array.isArray(each)) each.forEach(visit);
    else if (typeof each === "object" && each !== null) {
      if ("value" in each) found.push(String(each.value));
      if ("children" in each) visit(each.children);
    }
  };
  visit(value);
  return found.join("|");
}
