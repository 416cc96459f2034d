import type { Draft, Ref } from "@planc/core";
import { planTester } from "@planc/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import { chat } from "../fixtures/chat.ts";
import { orchard, shared, sharedAccounts, trail } from "../fixtures/orchard.ts";
import { trialsOf } from "../fixtures/trials-of.ts";
import plugin from "../plugin.ts";
import { type RunOutcome, runSchemas } from "./postgres-run.ts";
import type { Trial } from "./trials.ts";

interface Planned {
  readonly sql: string;
  readonly trials: readonly Trial[];
}

async function planned(nodes: readonly Draft[], tenancy?: Ref<"brief/concept">): Promise<Planned> {
  const { files, plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return {
    sql: files.find(({ path }) => path === "database/schema.sql")?.text ?? "",
    trials: trialsOf(plan, tenancy),
  };
}

/** Runs the schema as it is, and with each of the changes. */
async function outcomes({ sql, trials }: Planned, ...changes: readonly [RegExp, string][]) {
  const texts = [sql, ...changes.map(([from, to]) => sql.replace(from, to))];
  expect(new Set(texts).size).toBe(texts.length);
  return await runSchemas({ texts, trials: texts.map(() => trials) });
}
const problemOf = (outcome: RunOutcome | undefined) =>
  outcome && "problem" in outcome ? outcome.problem : undefined;

describe("moves, hierarchies and choices of one", () => {
  let found: readonly RunOutcome[];
  beforeAll(async () => {
    found = await outcomes(
      await planned(orchard),
      [/CREATE TRIGGER crates_status_moves[^;]*;/, ""],
      [/OLD\.status = 'full' AND NEW\.status = 'sold'/, "false"],
      [/OLD\.status = 'full' AND NEW\.status = 'sold'/, "OLD.status = 'full'"],
      [/IF is_above THEN/, "IF false THEN"],
      [/num_nonnulls\(crate_id, plot_id\) = 1/, "num_nonnulls(crate_id, plot_id) < 2"],
    );
  });

  it("are tried both ways, and hold", () => {
    expect(found[0]).toMatchObject({ tried: 16 + 5 + 4, found: { triggers: 2 } });
  });

  it("are missed where they do not hold", () => {
    expect(found.slice(1).map(problemOf)).toEqual([
      expect.stringContaining("crates_status_moves"),
      expect.stringMatching(/SET status = 'sold'.* does not go from full to sold/),
      expect.stringMatching(/SET status = 'empty' WHERE status = 'full' touched 1 rows, and fails/),
      expect.stringContaining("plots_parent_id_tree"),
      expect.stringContaining("notes_crate_id_plot_id_one"),
    ]);
  });
});

describe("a moment that goes with a state", () => {
  const survey: readonly Draft[] = [
    ...store("postgresql", "18"),
    ...concept(
      "survey",
      {
        name: "Survey",
        states: [
          { name: "planned", next: ["walked"] },
          { name: "walked", next: ["planned", "done"] },
          { name: "done", next: ["walked", "archived"] },
          { name: "archived", next: [] },
        ],
      },
      {
        meadow: { name: "meadow", required: true },
        "completed-at": { name: "completed at", type: "timestamp" },
      },
    ),
  ];
  let found: readonly RunOutcome[];
  let seeded = "";
  beforeAll(async () => {
    const { files } = await planTester({ plugins: [plugin] })
      .with(...survey)
      .result();
    seeded = files.find(({ path }) => path === "database/seed.sql")?.text ?? "";
    const own = await planned(survey);
    const seeds = {
      ...own,
      sql: own.sql.replace(/COMMIT;\s*$/, `${seeded.replace("BEGIN;", "")}`),
    };
    found = [
      ...(await outcomes(own, [/ = \(completed_at IS NOT NULL\)/, ""])),
      ...(await runSchemas({ texts: [seeds.sql], trials: [[]] })),
    ];
  });

  it("is there during it and in what is only reached through it, and not before", () => {
    expect(found[0]).toMatchObject({ tried: 16 + 4 + 4, found: { triggers: 1 } });
    expect(problemOf(found[1])).toContain("surveys_completed_at_state");
  });

  it("is written with the move into it, so that a seed keeps to it", () => {
    expect(problemOf(found[2])).toBeUndefined();
    expect(seeded).toContain("SET status = 'done', completed_at = '2026-03-02T09:00:00Z' WHERE");
    expect(seeded).toContain("SET status = 'walked', completed_at = NULL WHERE");
  });
});

describe("unique values of a split table", () => {
  let found: readonly RunOutcome[];
  beforeAll(async () => {
    found = await outcomes(
      await planned(chat),
      [/CREATE TRIGGER messages_client_key_once[^;]*;/, ""],
      [/IF TG_OP = 'UPDATE' THEN DELETE [^;]*; END IF;/, ""],
    );
  });

  it("come once, whichever month a row is of, and are free again once a row has another", () => {
    expect(found[0]).toMatchObject({ tried: 5, found: { triggers: 1 } });
  });

  it("are missed where nothing writes them, or nothing takes them back", () => {
    expect(found.slice(1).map(problemOf)).toEqual([
      expect.stringContaining("messages_client_key_once"),
      expect.stringContaining("messages_client_key_once"),
    ]);
  });
});

describe("rows of two tenants under an ordinary role", () => {
  let found: readonly RunOutcome[];
  beforeAll(async () => {
    found = await outcomes(
      await planned(shared, "brief/concept#grower"),
      [/ALTER TABLE plots ENABLE ROW LEVEL SECURITY;/, ""],
      [/(CREATE POLICY pickers_of_tenant ON pickers\s+USING )\([^;]*;/, "$1(true);"],
      [/ AS seen WHERE seen\.id = plots\.caretaker_id/, ""],
      [/ AS seen WHERE seen\.id = crates\.plot_id/, ""],
      [/(CREATE POLICY crates_of_tenant ON crates)[^;]*;/, "$1 USING (true);"],
    );
  });

  it("are seen, made and changed by their own tenant alone", () => {
    expect(found[0]).toMatchObject({ tried: 24 + 5, found: { policies: 8 } });
  });

  it("are missed where a policy lets one through", () => {
    expect(found.slice(1).map(problemOf)).toEqual([
      expect.stringContaining("plots"),
      expect.stringContaining("pickers"),
      expect.stringContaining("plots"),
      expect.stringContaining("crates"),
      expect.stringContaining("crates"),
    ]);
  });
});

describe("rows that are only added", () => {
  let found: readonly RunOutcome[];
  beforeAll(async () => {
    found = await outcomes(
      await planned(trail),
      [/CREATE TRIGGER audit_entries_added_only[^;]*;/, ""],
      [/BEFORE DELETE OR UPDATE OF/, "BEFORE UPDATE OF"],
      [/now\(\) - TG_ARGV\[1\]::interval/, "now() - interval '1000 years'"],
    );
  });

  it("are changed and deleted by nobody before their time, and go with what they are part of", () => {
    expect(found[0]).toMatchObject({ tried: 4 + 3, found: { triggers: 4 } });
  });

  it("are missed where a change would pass", () => {
    expect(found.slice(1).map(problemOf)).toEqual([
      expect.stringContaining("audit_entries_added_only"),
      expect.stringMatching(/DELETE FROM audit_entries touched 2 rows, and fails/),
      expect.stringMatching(
        /DELETE FROM audit_entries WHERE .*rows of audit_entries\S* are only added/,
      ),
    ]);
  });
});

describe("signing in before the tenant is known", () => {
  let found: readonly RunOutcome[];
  beforeAll(async () => {
    found = await outcomes(
      await planned(sharedAccounts, "brief/concept#grower"),
      [/CREATE POLICY users_of_sign_in[^;]*;/, ""],
      [/ STABLE SECURITY DEFINER/, " STABLE"],
      [/WHERE found\.email = \$1/, "WHERE true"],
    );
  });

  it("finds the one account, of whichever tenant, by a function of its own", () => {
    expect(found[0]).toMatchObject({ found: { policies: 8 + 1 + 1 } });
  });

  it("is missed where it finds none, or more than one", () => {
    expect(found.slice(1).map(problemOf)).toEqual([
      expect.stringMatching(/sign_in_of_users\S+ touched 0 rows, and touches 1 as planned/),
      expect.stringMatching(/sign_in_of_users\S+ touched 0 rows, and touches 1 as planned/),
      expect.stringMatching(/sign_in_of_users\S+ touched 2 rows, and touches 1 as planned/),
    ]);
  });
});
