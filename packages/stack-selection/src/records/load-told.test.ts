import { performance } from "@planc/core/ir";
import { expect, it } from "vitest";
import { component, connection, drawn, entity, operation } from "../fixtures/drawn.ts";
import type { Drawn } from "./drawn.ts";
import { besideScript, rowsOf } from "./load-told.ts";

const target = (data: Partial<NonNullable<Drawn["targets"]>[number]["data"]>) =>
  ({
    ref: `${performance.target.id}#board`,
    id: "board",
    data: {
      name: "Board, p95",
      measure: "response-time",
      comparator: "<=",
      value: { value: 900, unit: "ms" },
      condition: "At peak load.",
      applies: [],
      method: "Measured.",
      ...data,
    },
  }) as NonNullable<Drawn["targets"]>[number];

it("leaves open what a browser shows where no tool of the plan looks at it", () => {
  const targets = [
    target({ serverShare: { value: 450, unit: "ms", formula: "share", inputs: [] } }),
  ];
  expect(besideScript(drawn({ targets }))).toBe(
    " Open: it holds the server to 450 ms of the 900 ms of “Board”; nothing of this plan measures yet what a browser shows.",
  );
});

it("leaves open what connections show that stay open", () => {
  const way = connection("screen", "kiln");
  const plan = drawn({
    components: [component("screen", "web-client"), component("kiln", "service")],
    connections: [{ ...way, data: { ...way.data, live: true } }],
    targets: [target({ name: "Told, p95", measure: "delivery-time" })],
  });
  expect(besideScript(plan)).toContain("nor “Told”; that scenario is still to be written");
  expect(besideScript(drawn())).toBe("");
});

it("says where the planned peak itself soon brings as many rows as are assumed", () => {
  const made = operation("createFiring", "create");
  const at = (value: number) =>
    drawn({
      entities: [entity("Firing")],
      operations: [made],
      mixes: [
        {
          ref: "workload/mix#create-firing",
          id: "create-firing",
          data: {
            operation: made.ref,
            share: { value: 1, unit: "ratio", formula: "given", inputs: [] },
            rate: { value, unit: "req/s", formula: "given", inputs: [] },
            reads: false,
          },
        },
      ],
    });
  expect(rowsOf(at(100))).toContain("createFiring brings as many in 100 s at the planned peak");
  expect(rowsOf(at(0.1))).not.toContain("brings as many");
});

it("fills no table of settings, and leaves what is recorded of requests to the run", () => {
  const kept = (name: string) => {
    const each = entity(name);
    return { ...each, data: { ...each.data, concept: `brief/concept#${each.id}` as const } };
  };
  const records: Drawn["actions"][number] = {
    ref: "brief/action#record-visit",
    id: "record-visit",
    data: {
      actors: [],
      verb: "record",
      concept: "brief/concept#visit",
      effect: "create",
      automatic: "event",
      requirements: [],
    },
  };
  const entities = [kept("Exhibit"), kept("SiteConfig"), kept("Visit")];
  expect(rowsOf(drawn({ entities, actions: [records] }))).toBe(
    "10,000 rows of Exhibit, a number that is assumed, as the text gives none; of Visit as many as the run itself leaves, until it is said how many a month brings",
  );
});

it("fills as many rows as the plan gives in one answer, and an assumed number where it gives no all", () => {
  const all = operation("listAllKilns", "list");
  const plan = drawn({
    entities: [entity("Kiln")],
    operations: [{ ...all, data: { ...all.data, whole: 700 } }],
  });
  expect(rowsOf(plan)).toBe("700 rows of Kiln, as many as listAllKilns gives in one answer");
  expect(rowsOf(drawn({ entities: [entity("Kiln")] }))).toContain("a number that is assumed");
});
