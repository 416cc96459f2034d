import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const within = (value: number) =>
  given(brief.quantity, "recovery-time", {
    about: "a failure of one part",
    measure: "recovery-time",
    kind: "system-target",
    comparator: "<=",
    value,
    unit: "s",
    key: "NF-3",
  });

const planOf = async (...more: readonly Draft[]) =>
  (
    await deciding
      .with(
        product(["web-application"]),
        ...concepts("Tide", "Buoy", "User"),
        pattern("automatic failover"),
        ...more,
      )
      .result()
  ).plan;
const questionOf = async (...more: readonly Draft[]) =>
  (await planOf(...more)).get(brief.question).find(({ id }) => id === "recovery-relational-store")
    ?.data.text;

it("asks whether a time holds for a rented database whose takeover is known to last longer", async () => {
  const rented = [mention("AWS"), mention("PostgreSQL")];
  expect(await questionOf(...rented, within(20))).toBe(
    "Do the 20 s (NF-3) hold for Amazon RDS for PostgreSQL too, whose standby typically takes 60 to 120 s to take over?",
  );
  // Two standbys that answer reads take over in less than that.
  expect(await questionOf(...rented, within(60))).toBeUndefined();
  expect(await questionOf(mention("PostgreSQL"), within(20))).toBeUndefined();
});

it("asks where the disks come from of what operators keep on a cluster that the text commands", async () => {
  const cluster = mention("Kubernetes", { modality: "existing" });
  const plan = await planOf(mention("PostgreSQL"), cluster);
  const asked = plan.get(brief.question).find(({ id }) => id === "cluster-storage");
  expect(asked?.data.text).toMatch(/^Which storage class of Kubernetes .* PostgreSQL /);
  const store = plan.get(decision.hosting).find(({ id }) => id === "relational-store")?.data;
  expect(store).toMatchObject({ by: "team", on: "Kubernetes" });
  expect(store?.because).toContain("CloudNativePG");
  const without = await planOf(mention("PostgreSQL"));
  expect(without.get(brief.question).some(({ id }) => id === "cluster-storage")).toBe(false);
});
