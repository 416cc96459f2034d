import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inEmptyFolder, planc } from "../fixtures/run-planc.ts";

const prompt =
  "A web application in React, Fastify and PostgreSQL in which members borrow tools: 300 concurrent users.";

/** An organisation's plugin: a rule, and a slot of its own with a derivation. */
const plugin = `
import { many, node, pluginKit } from ${JSON.stringify(import.meta.resolve("@planc/core"))};
import { decision } from ${JSON.stringify(import.meta.resolve("@planc/core/ir"))};
import * as z from ${JSON.stringify(import.meta.resolve("zod"))};

const duty = many("acme/duty", z.strictObject({ name: z.string() }), { summary: "who is called" });
const { step, rule, plugin, derived } = pluginKit({
  name: "@acme/duties",
  version: "1.0.0",
  area: "acme",
  summary: "Says who is called.",
  slots: [duty],
  findings: {
    "no-duty": {
      severity: "warning",
      message: "Nobody is called for {name}.",
      cause: "Acme runs what somebody answers for.",
      fix: "Name the team.",
    },
  },
  derivations: { "duty-per-choice": "what Acme chooses, somebody of Acme answers for" },
});
export default plugin([
  step("duties", {
    reads: { choices: decision.choice },
    writes: { duties: duty },
    run: ({ choices }) => ({
      duties: choices.map(({ id, ref, data }) =>
        node(duty, id, { name: data.name }, derived("duty-per-choice", [ref])),
      ),
    }),
  }),
  rule("no-duty", {
    reads: { choices: decision.choice },
    check: ({ choices, report }) => {
      for (const { ref, data } of choices) report("no-duty", { name: data.name }, { ref });
    },
  }),
]);
`;
const config = `
import acme from "./acme.mjs";
export default { name: "Acme", use: [acme], severities: { "acme/no-duty": "info" } };
`;

async function withPlugin(cwd: string): Promise<void> {
  await writeFile(join(cwd, "acme.mjs"), plugin);
  await writeFile(join(cwd, "planc.config.mjs"), config);
}

it("tells the whole story of a decision", () =>
  inEmptyFolder(async (cwd) => {
    await planc(["plan", "--quiet", prompt], { cwd });
    const told = await planc(["explain", "decision/choice#relational-store"], { cwd });
    expect([told.code, told.stderr]).toEqual([0, ""]);
    for (const part of [
      "Relational database: PostgreSQL",
      "The text names PostgreSQL.",
      "  record    decisions/",
      "✔ PostgreSQL",
      "Weighted sum",
      "MySQL",
      "Ruled out",
      "Amazon Aurora: ",
      "Evidence for PostgreSQL",
      "Weights",
      "Consequences",
      "  – ",
      "  → ",
      "Why it is in the plan",
      "stated in prompt, line 1: “PostgreSQL”",
    ]) {
      expect(told.stdout).toContain(part);
    }
    expect(told.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);

    const other = await planc(["explain", "decision/option#relational-store.mysql"], { cwd });
    expect(other.stdout).toContain("Relational database: MySQL, not chosen");
    expect(other.stdout).toMatch(/behind PostgreSQL by itself; most against it is \w+/);
    expect(other.stdout).toContain("Evidence for MySQL");
    const out = await planc(["explain", "decision/candidate#relational-store.amazon-aurora"], {
      cwd,
    });
    expect(out.stdout).toMatch(/ruled out +Belongs to AWS/);

    const style = await planc(["explain", "decision/style#style"], { cwd });
    expect(style.stdout).toMatch(/✔ \w+ \w+ 0\.\d+\n {2}· \w+/);
    const need = await planc(["explain", "decision/topic#message-broker"], { cwd });
    expect(need.stdout).toContain("Message broker: not needed");
    const json = await planc(["explain", "decision/choice#relational-store", "--json"], { cwd });
    const { ref, decision } = JSON.parse(json.stdout);
    expect(ref).toBe("decision/choice#relational-store");
    expect(decision.options.filter((each: { chosen: boolean }) => each.chosen)).toHaveLength(1);
  }));

it("explains what an organisation's plugin puts into a plan, and what it reports", () =>
  inEmptyFolder(async (cwd) => {
    await withPlugin(cwd);
    await planc(["plan", "--quiet", prompt], { cwd });
    const node = await planc(["explain", "acme/duty#relational-store"], { cwd });
    expect(node.stdout).toContain(
      "derived, because what Acme chooses, somebody of Acme answers for",
    );
    const page = await planc(["explain", "acme/no-duty"], { cwd });
    expect(page.stdout).toContain("acme/no-duty  info (warning but for Acme)");
    expect(page.stdout).toContain("Acme runs what somebody answers for.");
    expect(page.stdout).toMatch(/In plan: reported \d+ times/);
    expect(page.stdout).toContain("Nobody is called for PostgreSQL.");
  }));

it("lists, draws and verifies with the plugins of the configuration", () =>
  inEmptyFolder(async (cwd) => {
    await withPlugin(cwd);
    await mkdir(join(cwd, "plan"));
    const rules = await planc(["rules", "acme/no-duty"], { cwd });
    expect([rules.code, rules.stdout]).toEqual([0, expect.stringContaining("but for Acme")]);
    const graph = await planc(["graph"], { cwd });
    expect(graph.stdout).toContain("acme/duty");
    for (const command of [
      ["rules", "acme/no-duty"],
      ["explain", "acme/no-duty"],
    ]) {
      const without = await planc([...command, "--no-config"], { cwd });
      expect([without.code, without.stdout]).toEqual([2, ""]);
    }
    await writeFile(join(cwd, "wrong.yaml"), "pluginz: {}\n");
    for (const command of [
      ["verify"],
      ["explain", "a/b#c"],
      ["rules"],
      ["graph"],
      ["brief", "x"],
    ]) {
      const wrong = await planc([...command, "--config", "wrong.yaml"], { cwd });
      expect([command, wrong.code, wrong.stdout]).toEqual([command, 2, ""]);
      expect(wrong.stderr).toContain("Did you mean plugins?");
    }
  }));

it("says what may be meant where neither a node nor a finding has the name", () =>
  inEmptyFolder(async (cwd) => {
    const { code, stderr } = await planc(["explain", "core/dangling-reff"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("core/dangling-ref?")]);
  }));

it("names addresses that are there beside one that is not, and the pages of configurations' faults", () =>
  inEmptyFolder(async (cwd) => {
    await planc(["plan", "--no-scan", "--out", "plan", prompt], { cwd });
    const { code, stderr } = await planc(["explain", "decision/choice#nope"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/There: decision\/choice#.*more\./s)]);
    const near = await planc(["explain", "decision/choise#nope"], { cwd });
    expect(near.stderr).toContain("Did you mean decision/choice#?");
    const { code: known, stdout } = await planc(["rules", "config/layer-locked"], { cwd });
    expect([known, stdout]).toEqual([0, expect.stringContaining("{path} is locked by {layer}.")]);
  }));
