import type { Draft } from "@planc/core";
import { host } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { tasks } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function stackOf(...nodes: readonly Draft[]): Promise<string> {
  const { sections } = await deciding.with(...tasks, ...nodes).result();
  const found = sections.find(({ data }) => data.title === "Technology Stack");
  return JSON.stringify(found?.data ?? {});
}

it("says from when a version is where that is long before the date of the plan", async () => {
  expect(await stackOf()).not.toContain("as of 2026-08-22");
  expect(await stackOf(given(host.asOf, { date: "2026-12-01" }))).not.toContain("as of 2026");
  const late = await stackOf(given(host.asOf, { date: "2028-01-01" }));
  expect(late).toContain("18, as of 2026-08-22");
});
