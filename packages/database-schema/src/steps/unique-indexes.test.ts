import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import plugin from "../plugin.ts";

/** What keeps rows of reservations apart, as PostgreSQL reads it. */
async function kept(nodes: readonly Draft[]): Promise<readonly string[]> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const sql = files.find(({ path }) => path === "database/schema.sql")?.text ?? "";
  return sql
    .split("\n")
    .filter((line) => /UNIQUE/.test(line))
    .map((line) => line.trim().replace(/,$/, ""));
}

const key = "CONSTRAINT reservations_berth_id_reserved_date_key UNIQUE (berth_id, reserved_date)";

it("keeps unique together what there is only one of", async () => {
  expect(await kept(berths(undefined))).toEqual([key]);
});

it("lets go of what was called off, where only the others count", async () => {
  const values = ["confirmed", "cancelled", "expired"];
  expect(
    await kept(berths({ values }, { active: true, unless: ["Cancelled", "expired"] })),
  ).toEqual([
    "CREATE UNIQUE INDEX reservations_berth_id_reserved_date_once ON reservations (berth_id, reserved_date) WHERE (status IS NULL OR status NOT IN ('cancelled', 'expired'));",
  ]);
});

it.each([
  ["nothing says that only some count", {}, ["confirmed", "cancelled"]],
  ["none of it is ever called off", { active: true as const }, ["confirmed", "paid"]],
])("counts all of it where %s", async (_, rule, values) => {
  expect(await kept(berths({ values }, rule))).toEqual([key]);
});

it.each([
  [
    "keeps one apart by one reference, where nothing ends it",
    {},
    ["CONSTRAINT reservations_berth_id_key UNIQUE (berth_id)"],
  ],
  ["writes no key that would keep what was given back for ever", { active: true as const }, []],
])("%s", async (_, rule, expected) => {
  const together = ["brief/relation#reservation.berth"] as const;
  expect(await kept(berths(undefined, { ...rule, together: [...together] }))).toEqual(expected);
});

it("keeps nothing apart by what is not kept", async () => {
  const together = [
    "brief/relation#reservation.berth",
    "brief/attribute#reservation.hour",
  ] as const;
  expect(await kept(berths(undefined, { together: [...together] }))).toEqual([]);
});

const cancelling = given(brief.action, "cancel-reservation", {
  actors: [],
  verb: "cancel",
  concept: "brief/concept#reservation",
  effect: "transition",
  requirements: [],
});

it("lets go of what was called off at a moment, where no status tells it", async () => {
  expect(await kept([...berths(undefined, { active: true }), cancelling])).toEqual([
    "CREATE UNIQUE INDEX reservations_berth_id_reserved_date_once ON reservations (berth_id, reserved_date) WHERE cancelled_at IS NULL;",
  ]);
});

it("says that nothing is kept apart where nothing tells what still counts", async () => {
  const nodes = berths(undefined, { active: true });
  expect(await kept(nodes)).toEqual([]);
  const { findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  expect(findings.map(({ code }) => code)).toContain("database/once-untold");
});
