import { many, optional, type Plugin, pluginKit, use } from "@planc/core";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { apply } from "./apply.ts";
import { flatten } from "./flatten.ts";
import { merge } from "./merge.ts";
import { showPath } from "./path.ts";

const kitOf = (area: string) =>
  pluginKit({
    name: `@acme/${area}`,
    version: "1.0.0",
    area,
    summary: "A plugin of a test.",
    options: z.strictObject({
      strict: z.boolean().default(false),
      list: z.array(z.string()).default([]),
    }),
    findings: {},
    derivations: {},
  });
const pluginOf = (area: string) => kitOf(area).plugin([]);
const base = {
  plugins: [use(pluginOf("policy"), { list: ["host"] }), use(pluginOf("style"))],
  packs: ["serverless"],
};
const applied = (layer: unknown) => {
  const { layers, problems } = flatten(layer, "project");
  const result = apply(merge(layers), base);
  return { ...result, problems: [...problems, ...result.problems] };
};

describe("apply", () => {
  it("leaves a host as it is where nothing is said", () => {
    expect(applied({}).plugins).toEqual(base.plugins);
  });

  it("puts options over those of the host, removes plugins and brings some along", () => {
    const { plugins, problems } = applied({
      use: [pluginOf("cost")],
      plugins: {
        "@acme/policy": { strict: true },
        "@acme/style": false,
        "@acme/cost": { list: [] },
      },
    });
    expect(problems).toEqual([]);
    expect(plugins.map(({ plugin, options }) => [plugin.name, options])).toEqual([
      ["@acme/policy", { list: ["host"], strict: true }],
      ["@acme/cost", { list: [] }],
    ]);
  });

  it("tells of everything that is wrong at once, with layer, path and what may be meant", () => {
    const { problems } = applied({
      extends: [{ name: "org", plugins: { "@acme/polcy": false }, pack: "severless" }],
      plugins: { "@acme/policy": { strikt: true, list: [1] } },
      severitys: {},
    });
    expect(problems.map(({ layer, path, message }) => `${layer} | ${path} | ${message}`)).toEqual([
      "project | severitys | severitys is no setting. Did you mean severities?",
      "org | plugins.@acme/polcy | There is no plugin @acme/polcy. Did you mean @acme/policy?",
      "project | plugins.@acme/policy.list.0 | plugins.@acme/policy.list.0: Invalid input: expected string, received number.",
      "project | plugins.@acme/policy.strikt | plugins.@acme/policy.strikt is no setting. Did you mean strict?",
      "org | pack | There is no pack severless. Did you mean serverless?",
    ]);
  });

  it("names the package where a plugin is called by its area", () => {
    const { problems } = applied({ plugins: { policy: { strict: true } } });
    expect(problems.map(({ path, message }) => `${path} | ${message}`)).toEqual([
      "plugins.policy | There is no plugin policy: its name is @acme/policy.",
    ]);
  });

  it("tells which plugins need what a removed one alone writes, once", () => {
    const word = many("words/word", z.strictObject({}), { summary: "words" });
    const kit = kitOf("words");
    const writing = kit.plugin([
      kit.step("words", { reads: {}, writes: { words: word }, run: () => ({ words: [] }) }),
    ]);
    const reading = (area: string, isOptional: boolean) => {
      const own = kitOf(area);
      return own.plugin(
        ["first", "second"].map((name) =>
          own.rule(name, { reads: { words: isOptional ? optional(word) : word }, check: () => {} }),
        ),
      );
    };
    const layer = (others: readonly Plugin[]) => ({
      use: [writing, ...others],
      plugins: { "@acme/words": false },
    });
    expect(applied(layer([reading("a", true)])).problems).toEqual([]);
    const { problems, known } = applied(layer([reading("b", false), reading("c", false)]));
    expect(problems).toEqual([
      {
        code: "config/plugin-needed",
        layer: "project",
        path: "plugins.@acme/words",
        message:
          "@acme/words alone writes words/word, which @acme/b and @acme/c cannot do without.",
        fix: expect.stringContaining("Keep the plugin"),
      },
    ]);
    expect(known.map(({ plugin }) => plugin.name)).toContain("@acme/words");
  });

  it("tells of a plugin that takes the place of another, and of what is no plugin", () => {
    const same = pluginKit({
      name: "@acme/other",
      version: "2.0.0",
      area: "style",
      summary: "Another plugin of the same area.",
      findings: {},
      derivations: {},
    }).plugin([]);
    const messages = (layer: unknown) => applied(layer).problems.map(({ message }) => message);
    expect(messages({ use: [same] })).toEqual([
      "@acme/style 1.0.0 and @acme/other 2.0.0 both have the area style.",
    ]);
    expect(messages({ use: [same], plugins: { "@acme/style": false } })).toEqual([]);
    expect(messages({ use: [{ ...same, area: "No Words" }] })).toEqual([
      "use.0: @acme/other is no plugin that can be run: area: is not lower-case-words.",
    ]);
    expect(messages({ use: ["@acme/other"] })).toHaveLength(1);
  });

  it("lists defaults beside what layers set", () => {
    const { values } = applied({ name: "team", plugins: { "@acme/style": { strict: true } } });
    expect(
      values.map(
        ({ path, value, layer }) => `${showPath(path)} = ${JSON.stringify(value)} (${layer})`,
      ),
    ).toEqual([
      'plugins.@acme/policy.list = ["host"] (default)',
      "plugins.@acme/policy.strict = false (default)",
      "plugins.@acme/style.list = [] (default)",
      "plugins.@acme/style.strict = true (team)",
    ]);
  });

  it("gives no key of a layer a meaning of its own", () => {
    const hostile: unknown = JSON.parse(
      '{"plugins":{"@acme/policy":{"__proto__":{"strict":true}}}}',
    );
    expect(applied(hostile).plugins).toEqual(base.plugins);
    expect(Reflect.get({}, "strict")).toBeUndefined();
  });
});

describe("waivers of findings", () => {
  const waiver = {
    finding: "core/partial-slot",
    subject: "test/thing#a",
    owner: "team A",
    reason: "It goes away.",
    until: "2027-01-31",
  };

  it("are handed over by name, and can be locked", () => {
    const { waivers, problems } = applied({
      extends: [{ name: "org", waivers: { b: waiver, a: waiver }, locked: ["waivers"] }],
      waivers: { c: waiver },
    });
    expect(waivers).toEqual([
      { name: "a", ...waiver },
      { name: "b", ...waiver },
    ]);
    expect(problems.map(({ path }) => path)).toEqual([
      "waivers.c.finding",
      "waivers.c.subject",
      "waivers.c.owner",
      "waivers.c.reason",
      "waivers.c.until",
    ]);
  });

  it.each(["owner", "reason", "until", "subject", "finding"])("are none without %s", (field) => {
    const { waivers, problems } = applied({ waivers: { a: { ...waiver, [field]: undefined } } });
    expect(waivers).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual([`waivers.a.${field}`]);
  });

  it("name a finding that there is", () => {
    const { problems } = applied({ waivers: { a: { ...waiver, finding: "core/partial-slit" } } });
    expect(problems.map(({ message }) => message)).toEqual([
      "No plugin reports core/partial-slit. Did you mean core/partial-slot?",
    ]);
  });
});

describe("options of a plugin", () => {
  const nested = pluginKit({
    name: "@acme/nested",
    version: "1.0.0",
    area: "nested",
    summary: "A plugin with options in options.",
    options: z.strictObject({
      rules: z
        .record(
          z.string().regex(/^[a-z]+$/, "is no key of small letters"),
          z.strictObject({ status: z.enum(["approved", "hold"]), reason: z.string() }),
        )
        .default({}),
      weights: z.partialRecord(z.enum(["fit", "openness"]), z.number()).default({}),
      when: z.union([z.literal("always"), z.array(z.enum(["server", "files"]))]).default("always"),
    }),
    findings: {},
    derivations: {},
  }).plugin([]);
  const told = (layer: object) => {
    const { layers } = flatten(
      {
        name: "team",
        extends: [{ name: "org", plugins: { "@acme/nested": { when: "always" } } }],
        ...layer,
      },
      "project",
    );
    const { problems } = apply(merge(layers), { plugins: [use(nested)], packs: [] });
    return problems.map(({ layer: from, path, message }) =>
      `${from} | ${message}`
        .replaceAll("plugins.@acme/nested.", "")
        .concat(path === "" ? " !" : ""),
    );
  };

  it.each([
    [
      "a key of a key",
      { rules: { a: { status: "hold", reason: "x", resaon: "y" } } },
      "team | rules.a.resaon is no setting. Did you mean reason?",
    ],
    [
      "what is missing",
      { rules: { a: { status: "hold" } } },
      "team | rules.a.reason: Invalid input: expected string, received undefined.",
    ],
    [
      "a value",
      { rules: { a: { status: "aproved", reason: "x" } } },
      'team | rules.a.status: Invalid option: expected one of "approved"|"hold". Did you mean approved?',
    ],
    [
      "a name of one's own",
      { rules: { A: { status: "hold", reason: "x" } } },
      "team | rules.A: is no key of small letters.",
    ],
    [
      "a key of a list of keys",
      { weights: { opennes: 1 } },
      "team | weights.opennes is no setting. Did you mean openness?",
    ],
    [
      "the nearest of several kinds",
      { when: ["sever"] },
      'team | when.0: Invalid option: expected one of "server"|"files". Did you mean server?',
    ],
  ])("are told with %s at fault, its layer, and what may be meant", (_, options, message) => {
    expect(told({ plugins: { "@acme/nested": options } })).toEqual([message]);
  });
});
