import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { boats, boatsListedBy } from "../fixtures/boats.ts";
import { concept, store } from "../fixtures/build.ts";
import { chainBetween } from "../fixtures/chain-between.ts";
import { orchard, shared, sharedAccounts, trail } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";
import { runChains } from "../probes/migrations-run.ts";

async function schemaOf(nodes: readonly Draft[]): Promise<string> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return files.find(({ path }) => path.endsWith("/schema.sql"))?.text ?? "";
}

/** The same without what makes guards: states, a row above, a choice of one. */
const plain: readonly Draft[] = [
  ...store("postgresql", "18"),
  ...concept("crate", { name: "Crate" }, { label: { name: "label" } }),
  ...concept("plot", { name: "Plot" }, { name: { name: "name" } }),
  ...concept("note", { name: "Note" }, { text: { name: "text" } }),
];
const states = (next: Readonly<Record<string, readonly string[]>>) => [
  ...store("postgresql", "18"),
  ...concept(
    "crate",
    { name: "Crate", states: Object.entries(next).map(([name, to]) => ({ name, next: [...to] })) },
    { label: { name: "label" } },
  ),
];
const stock = (more: Parameters<typeof concept>[2]) => [
  ...store("postgresql", "18"),
  ...concept(
    "seed-stock",
    { name: "Seed stock" },
    {
      whole: { name: "on hand", type: "integer", required: true },
      promised: { name: "reserved", type: "integer", required: true },
      ...more,
    },
  ),
];
const open = shared.filter(({ id }) => id !== "tenant-isolation");
const pairs: Readonly<Record<string, readonly [readonly Draft[], readonly Draft[]]>> = {
  "guards come": [plain, orchard],
  "a life cycle has other moves": [
    states({ empty: ["full"], full: ["sold"], sold: [] }),
    states({ empty: ["full"], full: ["sold", "empty"], sold: [] }),
  ],
  "a life cycle has another state": [
    states({ empty: ["full"], full: [] }),
    states({ empty: ["full"], full: ["sold"], sold: [] }),
  ],
  "rows are kept apart by tenant": [open, shared],
  "a table is searched": [boatsListedBy([]), boats],
  "somebody is found before the tenant is known": [
    sharedAccounts.filter(({ id }) => id !== "tenant-isolation"),
    sharedAccounts,
  ],
  "a trail has a column more": [
    trail,
    [
      ...trail,
      given(brief.attribute, "weighing.place", {
        concept: "brief/concept#weighing",
        name: "place",
        type: "text",
        required: true,
      }),
    ],
  ],
  "a number is worked out": [stock({}), stock({ left: { name: "available", type: "integer" } })],
};

describe("what plans make of other plans", () => {
  const chained = new Map<
    string,
    { readonly same: boolean; readonly problems: readonly unknown[] }
  >();
  // In one database for all, as opening one takes longer than a chain does.
  beforeAll(async () => {
    const named = await Promise.all(
      Object.entries(pairs).map(async ([name, [first, second]]) => {
        const [before, after] = [await schemaOf(first), await schemaOf(second)];
        return { name, before, after };
      }),
    );
    const chains = named.flatMap(({ before, after }) => [
      chainBetween(before, after),
      chainBetween(after, before),
    ]);
    const outcomes = await runChains(chains.map((each) => JSON.stringify(each)));
    named.forEach(({ name, before, after }, at) => {
      const problems = outcomes
        .slice(2 * at, 2 * at + 2)
        .map((each) => ("problem" in each ? each.problem : each.empty));
      chained.set(name, { same: before === after, problems });
    });
  }, 240_000);

  it.each(Object.keys(pairs))(
    "%s, and go again: what schema.sql makes, and back what was there",
    (name) => {
      expect(chained.get(name)).toEqual({ same: false, problems: [[], []] });
    },
  );
});

it("asks for one of new references once nobody writes rows without them", async () => {
  const [before, after] = [await schemaOf(plain), await schemaOf(orchard)];
  const when = (from: string, to: string, direction: "up" | "down") =>
    chainBetween(from, to).migrations.flatMap((each) =>
      /num_nonnulls|notes_crate_id_plot_id_one/.test(each[direction]) ? [each.title] : [],
    );
  expect(when(before, after, "up")).toEqual(["after-release"]);
  expect(when(after, before, "up")).toEqual(["before-release"]);
});

it("tests what it says it does", async () => {
  const all = await Promise.all(Object.values(pairs).map(([, nodes]) => schemaOf(nodes)));
  for (const word of ["CREATE TRIGGER", "CREATE FUNCTION", "CREATE POLICY", "CREATE EXTENSION"]) {
    expect(all.some((text) => text.includes(word))).toBe(true);
  }
});
