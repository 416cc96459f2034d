import { type Draft, node, pluginKit, sole } from "@planc/core";
import { brief, deployment, security, workload } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";

const { assumed } = pluginKit({
  name: "@test/assuming",
  version: "0.0.0",
  area: "test",
  summary: "Stands in for who assumes.",
  derivations: { guess: "the test takes it for granted" },
});
const why = assumed("guess", "Nobody said.");

async function assumptionsOf(...drafts: readonly Draft[]) {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...drafts)
    .result();
  return JSON.stringify(sections.find(({ data }) => data.title.startsWith("Assumptions"))?.data);
}

it("tells the figure of a load that is assumed", async () => {
  const pause = node(
    workload.load,
    "think-time",
    {
      measure: "think-time",
      title: "Pause",
      figure: { value: 7, unit: "s", formula: "pause", inputs: [] },
    },
    why,
  );
  expect(await assumptionsOf(pause)).toContain("Pause: 7 s");
});

it("calls what there is one of by its name once", async () => {
  const giving = sole(
    security.roleGiving,
    { field: "data/field#user.role", givers: [], actions: [], requirements: [], text: "Nobody." },
    why,
  );
  const shown = await assumptionsOf(giving);
  expect(shown).toContain("role giving");
  expect(shown).not.toContain("role-giving");
});

it("sets the range of a figure beside it, with where it comes from in place of its reason", async () => {
  const share = node(
    workload.load,
    "read-share",
    {
      measure: "read-share",
      title: "Share of reads",
      figure: { value: 0.6, unit: "ratio", formula: "share", inputs: [], low: 0.4, high: 0.9 },
    },
    assumed("guess", "usual in beekeeping; hives are read twice a day."),
  );
  const shown = await assumptionsOf(share);
  expect(shown).toContain("Share of reads: 0.6");
  expect(shown).toContain("0.4 to 0.9");
  expect(shown).toContain("usual in beekeeping");
  expect(shown).not.toContain("twice a day");
});

it("tells the size of instances once that all have it", async () => {
  const one = (value: number, unit: "vCPU" | "GB-memory" | "count") => ({
    value,
    unit,
    formula: "size",
    inputs: [],
  });
  const shapes = ["hive", "scale"].map((id) =>
    node(
      deployment.shape,
      id,
      {
        component: `architecture/component#${id}`,
        cpu: one(2, "vCPU"),
        memory: one(4, "GB-memory"),
        concurrency: one(9, "count"),
      },
      why,
    ),
  );
  expect(await assumptionsOf(...shapes)).toContain("2 shapes of 2 vCPU, 4 GB: hive, scale");
});

it("asks what every such product is asked in two cells, and all else in full", async () => {
  const ask = (id: string, text: string, short?: { asks: string; taken: string }) =>
    node(
      brief.question,
      id,
      { text, default: "Nobody.", options: [], about: [], ...(short ? { short } : {}) },
      why,
    );
  const shown = await assumptionsOf(
    ask("region", "In which region of Heather does it stand?", {
      asks: "Region of Heather",
      taken: "near the hives",
    }),
    ask("swarm", "Who catches a swarm?"),
  );
  expect(shown).toContain("near the hives");
  expect(shown).not.toContain("In which region");
  expect(shown).toContain("Who catches a swarm? Until then: Nobody.");
});
