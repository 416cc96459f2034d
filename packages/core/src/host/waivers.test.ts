import { expect, it } from "vitest";
import * as z from "zod";
import { host } from "../ir/index.ts";
import { pluginKit } from "../kit.ts";
import { node, sole } from "../node.ts";
import { many } from "../slot.ts";
import { run } from "./run.ts";
import type { Waiver } from "./waivers.ts";

const thing = many("test/thing", z.strictObject({}), { summary: "things" });
const kit = pluginKit({
  name: "@acme/things",
  version: "1.0.0",
  area: "things",
  summary: "Complains of things.",
  slots: [thing],
  findings: {
    odd: { severity: "error", message: "{id} is odd.", cause: "It is.", fix: "Mend it." },
    many: {
      severity: "warning",
      message: "There are many.",
      cause: "So it is.",
      fix: "Drop some.",
    },
  },
  derivations: { given: "it is given" },
});
const things = kit.step("things", {
  reads: {},
  writes: { things: thing },
  run: () => ({ things: ["a", "b"].map((id) => node(thing, id, {}, kit.assumed("given", "So."))) }),
});
const odd = kit.rule("odd", {
  reads: { things: thing },
  check: ({ things: all, report }) => {
    for (const { ref, id } of all) report("odd", { id }, { ref });
    report("many");
  },
});
const plugin = kit.plugin([things, odd]);

const waiver: Waiver = {
  name: "old-a",
  finding: "things/odd",
  subject: "test/thing#a",
  owner: "team A",
  reason: "It goes away.",
  until: "2027-01-31",
};
const compile = async (waivers: readonly Waiver[], date?: string) => {
  const inputs = date ? [sole(host.asOf, { date }, kit.assumed("given", "So."))] : [];
  const { findings, exitCode } = await run({
    plugins: [{ plugin, options: {} }],
    inputs,
    probes: "none",
    waivers,
  });
  return {
    told: findings.map(({ severity, message }) => `${severity}: ${message}`),
    findings,
    exitCode,
  };
};

it("makes information of a finding until the last day, with who answers for it", async () => {
  for (const date of ["2026-11-29", "2027-01-31"]) {
    const { told, findings } = await compile([waiver], date);
    expect(told).toEqual([
      "error: b is odd.",
      "warning: There are many.",
      "info: a is odd. Waived until 2027-01-31, and team A answers for it: It goes away.",
    ]);
    expect(findings[2]?.waived).toEqual({
      owner: "team A",
      reason: "It goes away.",
      until: "2027-01-31",
    });
  }
});

it("leaves no error where all are waived, also findings that are about no node", async () => {
  const all = [
    waiver,
    { ...waiver, name: "old-b", subject: "test/thing#b" },
    { ...waiver, name: "many", finding: "things/many", subject: "There are many." },
  ];
  const { findings, exitCode } = await compile(all, "2026-11-29");
  expect(exitCode).toBe(0);
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["info"]));
});

it("counts an error again after the last day, and says that its waiver ended", async () => {
  const { told, exitCode } = await compile([waiver], "2027-02-01");
  expect(exitCode).toBe(1);
  expect(told[0]).toBe("error: a is odd. Its waiver ended on 2027-01-31; team A answered for it.");
});

it("takes the waiver that holds longest, in whatever order they stand", async () => {
  const longer = { ...waiver, name: "later", until: "2027-06-30" };
  for (const both of [
    [waiver, longer],
    [longer, waiver],
  ]) {
    const { told } = await compile(both, "2027-03-01");
    expect(told.at(-1)).toContain("Waived until 2027-06-30");
  }
});

it("warns once where the day is not known, as what has ended holds then", async () => {
  const undated = "warning: 1 waiver has an end, and nothing was said of the day: give --as-of.";
  const unused = { ...waiver, name: "none", subject: "test/thing#c" };
  const { told } = await compile([waiver, unused]);
  expect(told.filter((each) => each.includes("--as-of"))).toEqual([undated]);
  expect((await compile([unused])).told).not.toContain(undated);
});

it("tells of a waiver that covers nothing", async () => {
  const { told } = await compile([{ ...waiver, subject: "test/thing#c" }]);
  expect(told).toContain(
    "warning: The waiver old-a covers nothing: no things/odd is about test/thing#c.",
  );
});

it("waives no error of the engine", async () => {
  const crash = kit.rule("crash", {
    reads: {},
    check: () => {
      throw new Error("no");
    },
  });
  const broken = { plugin: kit.plugin([things, crash]), options: {} };
  const plain = await run({ plugins: [broken], inputs: [], probes: "none" });
  const error = plain.findings.find(({ code }) => code === "core/part-crashed");
  const subject = error?.ref ?? error?.message ?? "";
  const { findings, exitCode } = await run({
    plugins: [broken],
    inputs: [],
    probes: "none",
    waivers: [{ ...waiver, finding: "core/part-crashed", subject }],
  });
  expect(exitCode).toBe(3);
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "error core/part-crashed",
    "warning core/waiver-unused",
  ]);
});
