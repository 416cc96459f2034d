import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";
import { isNear } from "../solve/judgement.ts";

const compiled = async (...more: readonly Draft[]) => {
  const { plan, files } = await deciding.with(...shop, ...more).result();
  const [asked] = plan.get(brief.question).filter(({ id }) => id === "team-skills");
  return { asked, files, choices: plan.get(decision.choice) };
};

it("asks for the team's own skill where nothing else tells two apart, and each record of them says so", async () => {
  const { asked, files, choices } = await compiled();
  const open = choices.filter(({ ref }) => asked?.data.about.includes(ref));
  expect(open.length).toBeGreaterThan(0);
  for (const { id, data } of open) {
    expect(data.surveyed !== undefined || isNear(data.margin ?? 1)).toBe(true);
    const record = files.find(({ path }) => path.endsWith(`-${id}.md`))?.text ?? "";
    expect(record).toMatch(/^Chosen: .* The team decides\.(?: |$)/m);
    expect(record).toMatch(/^- Known here: .* or .*\?$/m);
  }
});

it("asks nothing where the text says what the team knows", async () => {
  const { asked, choices } = await compiled(given(brief.team, { skills: ["go"] }));
  expect(asked).toBeUndefined();
  expect(choices.filter(({ data }) => data.surveyed !== undefined)).toEqual([]);
});

it("gives how many use each as a reason nowhere, but where it decided", async () => {
  const { files, choices } = await compiled();
  for (const { id, data } of choices) {
    if (data.surveyed !== undefined) continue;
    const record = files.find(({ path }) => path.endsWith(`-${id}.md`))?.text ?? "";
    expect(/^Chosen: .*$/m.exec(record)?.[0] ?? "").not.toMatch(/familiarity|% use it|downloads/);
  }
});
