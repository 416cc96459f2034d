import { derivationsOf, explain, figuresIn, misfits, planJson } from "@planc/core/host";
import { architecture, decision, performance } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";
import { prompts } from "./fixtures/prompts.ts";
import { corePlugins, everyPlugin, packFor, packNames, withPack } from "./index.ts";

const bytes = ({ files, ...result }: Awaited<ReturnType<typeof compile>>) => [
  planJson({ files, ...result }),
  ...files.map((each) => `${each.path}\n${each.text}`),
];

describe.each(Object.entries(prompts))("%s", (kind, prompt) => {
  it("compiles without an error, and the quick probes accept what it writes", async () => {
    const { findings, probes, crashed } = await compile(prompt);
    expect(findings.filter((each) => each.severity === "error")).toEqual([]);
    expect(probes.filter((each) => each.status === "failed")).toEqual([]);
    expect(crashed).toBe(false);
  });

  it("gives the same bytes whatever the order of plugins", async () => {
    const first = bytes(await compile(prompt));
    expect(bytes(await compile(prompt, [...corePlugins].reverse()))).toEqual(first);
    const middle = Math.floor(corePlugins.length / 2);
    const turned = [...corePlugins.slice(middle), ...corePlugins.slice(0, middle)];
    expect(bytes(await compile(prompt, turned))).toEqual(first);
  });

  it("has something in front of what runs more than once", async () => {
    const { plan } = await compile(prompt);
    const components = plan.get(architecture.component);
    const spread = plan.get(performance.capacity).filter(({ data: { component, replicas } }) => {
      const of = components.find(({ ref }) => ref === component);
      return replicas.value > 1 && of?.data.kind === "service" && of.id === "api";
    });
    const front = components.filter(({ data }) => ["load-balancer", "gateway"].includes(data.kind));
    if (spread.length > 0) expect(front.length).toBeGreaterThan(0);
  });

  it("says why every node exists", async () => {
    const { plan } = await compile(prompt);
    const derivations = derivationsOf(everyPlugin.map((each) => each.plugin));
    const nodes = [...plan].filter((slot) => slot.kept).flatMap((slot) => slot.nodes);
    const silent = nodes.filter((each) => {
      const told = explain(plan, each.ref, derivations);
      if (told === undefined) return true;
      return told.kind === "stated" ? told.places.length === 0 : told.sentence === undefined;
    });
    expect(silent.map((each) => each.ref)).toEqual([]);
    expect(nodes.length).toBeGreaterThan(10);
  });

  it("computes every figure again from its formula and inputs, units and sources included", async () => {
    const { plan } = await compile(prompt);
    const nodes = [...plan].filter((slot) => slot.kept).flatMap((slot) => slot.nodes);
    expect(misfits(nodes)).toEqual([]);
    if (!["command-line-tool", "library"].includes(kind))
      expect(figuresIn(nodes)).toBeGreaterThan(5);
  });

  it("answers every demand of its choices, by nodes that are there", async () => {
    const { plan } = await compile(prompt);
    const choices = plan.get(decision.choice).map((each) => each.ref);
    const demands = plan.get(decision.demand);
    expect(demands.filter((each) => !choices.includes(each.data.choice))).toEqual([]);
    const answers = plan.get(decision.answer);
    const unknown = answers.flatMap((each) => each.data.by.filter((ref) => !plan.node(ref)));
    expect(unknown).toEqual([]);
    expect(answers.map((each) => each.id).filter((id) => !plan.node(id))).toEqual([]);
  });

  const local = ["command-line-tool", "library", "data-pipeline"].includes(kind);
  it.runIf(local)("grows no log-in page, load balancer or interface over HTTP", async () => {
    const { plan, files } = await compile(prompt);
    const kinds = plan.get(architecture.component).map((each) => each.data.kind);
    for (const unwanted of [
      "load-balancer",
      "gateway",
      "web-client",
      "identity-provider",
      "cdn",
    ] as const) {
      expect(kinds).not.toContain(unwanted);
    }
    expect(files.map((each) => each.path)).not.toContain("contracts/openapi.yaml");
    expect(files.map((each) => each.text).join("\n")).not.toMatch(/sign in|log-?in page/i);
  });
});

it("keeps what the prompt names, as stated", async () => {
  const { plan } = await compile(prompts["web-application"]);
  const stated = plan.get(decision.choice).filter((each) => each.why.kind === "stated");
  expect(stated.map((each) => each.data.name)).toEqual(
    expect.arrayContaining(["Django", "Microsoft Azure", "PostgreSQL", "Vue.js"]),
  );
  for (const { why } of stated) {
    const quotes = why.kind === "stated" ? why.at.map((place) => place.quote) : [];
    expect(quotes.every((quote) => prompts["web-application"].includes(quote))).toBe(true);
  }
});

it("finds a pack for a style by what the packs say of themselves", () => {
  expect(packFor("microservices")).toBe("microservices");
  expect(packFor("command-line")).toBeUndefined();
  expect(packFor(undefined)).toBeUndefined();
  expect(() => withPack("nothing", { chosen: true })).toThrow(RangeError);
});

it.each(packNames)("compiles a prompt under the pack %s", async (name) => {
  const prompt = "A booking system for a dental practice with online payment.";
  const { findings } = await compile(prompt, withPack(name, { chosen: true }));
  expect(findings.filter((each) => each.severity === "error")).toEqual([]);
});
