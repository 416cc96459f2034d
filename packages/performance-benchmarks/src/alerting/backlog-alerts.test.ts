import { type DataOf, type Draft, slug } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function rulesOf(...more: readonly Draft[]) {
  const { files, sections } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  return {
    rules: files.find(({ path }) => path.endsWith("alerts.yaml"))?.text ?? "",
    benchmarks: JSON.stringify(sections.find(({ data }) => data.title === "Monitoring")),
  };
}

function table(name: string, concept?: string, states: readonly string[] = []): readonly Draft[] {
  const id = concept && slug(concept);
  return [
    ...(id && concept
      ? [
          given(brief.concept, id, { name: concept, role: "stored" }),
          given(data.entity, id, {
            name: concept,
            concept: `brief/concept#${id}`,
            aggregate: `data/entity#${id}`,
            lifecycle: "new",
          }),
        ]
      : []),
    given(data.table, name, {
      name,
      ...(id ? { entity: `data/entity#${id}` as const } : {}),
      store: "data/store#relational-store",
      columns: [`data/column#${name}.created_at`],
      comment: "Rows.",
      lifecycle: "new",
    }),
    column(name, { name: "created_at", type: "timestamptz", logical: "timestamp" }),
    ...(states[0]
      ? [
          column(name, {
            name: "status",
            type: "text",
            logical: "enum",
            values: [...states],
            default: { kind: "value", value: states[0] },
          }),
        ]
      : []),
  ];
}

type Column = DataOf<typeof data.column>;

function column(of: string, more: Pick<Column, "name" | "type" | "logical"> & Partial<Column>) {
  return given(data.column, `${of}.${more.name}`, {
    table: `data/table#${of}`,
    nullable: false,
    generated: true,
    ...more,
  });
}

/** A worker that engraves by itself what people have asked for. */
const engraver: readonly Draft[] = [
  given(architecture.component, "engraver", {
    name: "Engraver",
    kind: "worker",
    responsibilities: [],
    owns: [],
    forcedBy: ["brief/concept#engraving"],
    stateless: true,
    lifecycle: "new",
  }),
  given(brief.action, "take-up-engraving", {
    actors: [],
    verb: "take up",
    concept: "brief/concept#engraving",
    effect: "transition",
    requirements: [],
  }),
  given(architecture.duty, "take-up-engraving", {
    name: "set engravings to cutting",
    action: "brief/action#take-up-engraving",
    setOffBy: "event",
    upon: "the work on it begins",
    component: "architecture/component#engraver",
    requirements: [],
  }),
];

it("watches how long events wait in an outbox, by a query that a program can record", async () => {
  const { rules, benchmarks } = await rulesOf(...table("shop_outbox_events"));
  expect(rules).toContain('max(table_oldest_waiting_seconds{table="shop_outbox_events"}) > 300');
  expect(benchmarks).toContain(
    "SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM shop_outbox_events WHERE published_at IS NULL",
  );
});

it("watches what a worker takes up, from the state that a new row has", async () => {
  const { rules, benchmarks } = await rulesOf(
    ...table("engravings", "Engraving", ["asked", "cutting", "done"]),
    ...engraver,
  );
  expect(rules).toContain('table_oldest_waiting_seconds{table="engravings"}');
  expect(benchmarks).toContain("FROM engravings WHERE status = 'asked'");
});

it("tells of dead letters until somebody has decided on them", async () => {
  const { rules, benchmarks } = await rulesOf(
    ...table("dead_letters", "Dead letter", ["open", "replayed"]),
  );
  expect(rules).toContain('max(table_set_aside_rows{table="dead_letters"}) > 0');
  expect(benchmarks).toContain("SELECT count(*) FROM dead_letters WHERE status = 'open'");
});

it("tells of dead letters without a state for an hour", async () => {
  const { benchmarks } = await rulesOf(...table("dead_letters", "Dead letter"));
  expect(benchmarks).toContain(
    "SELECT count(*) FROM dead_letters WHERE created_at > now() - interval '1 hour'",
  );
});

it("leaves a file alone that waits for whoever uploads it", async () => {
  const { rules } = await rulesOf(
    ...table("engravings", "Engraving", ["asked", "cutting", "done"]),
    column("engravings", { name: "drawing_key", type: "text", logical: "file" }),
    ...engraver,
  );
  expect(rules).not.toContain('table="engravings"');
});

it("watches no table that people fill and read", async () => {
  const { rules } = await rulesOf(...table("engravings", "Engraving", ["asked", "done"]));
  expect(rules).not.toContain('table="engravings"');
});

it("tells of jobs that were given up, and counts none of them nor of those that pause as waiting", async () => {
  const time = { type: "timestamptz", logical: "timestamp" } as const;
  const { rules, benchmarks } = await rulesOf(
    ...table("outbox_events"),
    column("outbox_events", { name: "due_at", ...time }),
    column("outbox_events", { name: "set_aside_at", ...time }),
  );
  expect(rules).toContain('max(table_set_aside_rows{table="outbox_events"}) > 0');
  expect(benchmarks).toContain(
    "min(due_at)), 0) FROM outbox_events WHERE published_at IS NULL AND set_aside_at IS NULL",
  );
});

it("pages nobody for deliveries that wait until somebody outside turns a receiver on", async () => {
  const { benchmarks } = await rulesOf(
    ...table("shop.webhook_deliveries"),
    ...table("shop.webhook_receivers"),
  );
  expect(benchmarks).toContain(
    "finished_at IS NULL AND receiver_id IN (SELECT id FROM shop.webhook_receivers WHERE status = 'active')",
  );
});
