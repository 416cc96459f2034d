import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { crews } from "../fixtures/crews.ts";
import plugin from "../plugin.ts";

async function planned(seesAll: boolean) {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...crews(seesAll))
    .result();
  const sql = files.find(({ path }) => path === "database/access-patterns.sql")?.text ?? "";
  const own = plan.get(data.accessPattern).filter(({ id }) => id.startsWith("crews."));
  return { plan, sql, own };
}

describe("a list that only members see", () => {
  it("is read through the rows that take them in, by an index over who they are", async () => {
    const { plan, sql, own } = await planned(false);
    expect(own.map(({ id, data: { name } }) => ({ id, name }))).toEqual([
      { id: "crews.all", name: "Crews of a member, newest first" },
      { id: "crews.by-class", name: "Crews with a given class of a member, newest first" },
    ]);
    expect(sql).toContain(
      "  WHERE id IN (SELECT crew_id FROM crew_memberships WHERE user_id = $1) AND class = $2\n  ORDER BY created_at DESC, id DESC\n  LIMIT $3;",
    );
    expect(sql).toContain(
      "goes by crew_memberships_user_id_idx.\nPREPARE crews_all (uuid, bigint)",
    );
    const serving = plan
      .get(data.index)
      .filter(({ data: { serves } }) =>
        own.every(({ ref }) => serves.some((each) => each === ref)),
      );
    expect(serving.map(({ id }) => id)).toEqual(["crew_memberships.crew_memberships_user_id_idx"]);
    const others = plan
      .get(data.index)
      .filter(({ data: { table } }) => table === "data/table#crews");
    // Nothing deletes who coaches one.
    expect(others).toEqual([]);
  });

  it("is read whole as well where somebody else sees all", async () => {
    const { own } = await planned(true);
    expect(own.map(({ id }) => id)).toEqual([
      "crews.all",
      "crews.all-of-member",
      "crews.by-class",
      "crews.by-class-of-member",
    ]);
  });
});
