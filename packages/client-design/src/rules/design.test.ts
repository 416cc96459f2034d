import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden } from "../fixtures/garden.ts";
import { looks, paintedGarden, screenOf, tasks, videos } from "../fixtures/painted-garden.ts";
import plugin from "../plugin.ts";

const codes = new Set(
  [
    "stated-colour-too-pale",
    "state-by-colour",
    "drag-only",
    "media-without-captions",
    "language-without-fallback",
    "languages-unnamed",
  ].map((code) => `client-design/${code}`),
);
async function findingsOf(nodes: readonly Draft[]) {
  const findings = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .diagnose();
  return findings.flatMap(({ code, message }) => (codes.has(code) ? [message] : []));
}

it("names the colour, the state, the drag and the languages that a text leaves open", async () => {
  const found = (await findingsOf(paintedGarden)).join("\n");
  expect(found).toContain("#ffd54f (FR-1) is told from the light ground at 1.4");
  expect(found).toContain("tells a state by its colour");
  expect(found).toContain(
    "On workday cards are dragged (FR-4), and no status can be given otherwise.",
  );
  expect(found).toContain("German, Polish, Arabic are asked for");
});

it("does not mind a board whose column can be given on a form", async () => {
  const form = screenOf("task.change", { kind: "form", takes: ["data/field#task.status"] });
  expect(
    await findingsOf([
      ...garden,
      ...tasks,
      screenOf("workday", {
        shows: ["data/field#task.status"],
        leads: [{ to: "client/screen#web-client.task.change", by: "Task" }],
      }),
      form,
      looks("FR-4", "Tasks are dragged from column to column"),
      looks("FR-5", "Late tasks are shown in red, with a label"),
      looks("FR-6", "The brand colour is #1a3c8f"),
      looks("FR-7", "The interface is in German and English; the default language is English"),
    ]),
  ).toEqual([]);
});

it("asks for captions of what is seen or heard, unless the text has them", async () => {
  expect((await findingsOf([...garden, ...videos])).join("\n")).toContain("show video of lesson");
  expect(
    await findingsOf([...garden, ...videos, looks("FR-1", "Each lesson has captions")]),
  ).toEqual([]);
});

it("tells where several languages are asked for and none is named", async () => {
  expect(
    (await findingsOf([...garden, looks("FR-1", "The interface is multilingual")])).join(""),
  ).toContain("asks for several languages and names none");
});
