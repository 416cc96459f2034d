import { cpuUsage } from "node:process";
import apiDesign from "@planc/api-design";
import { use } from "@planc/core";
import { planJson, run } from "@planc/core/host";
import databaseSchema from "@planc/database-schema";
import { model, operationsEach } from "./model-fixture.ts";
import { number, type Report, spread } from "./report.ts";
import { summarise } from "./statistics.ts";

const sizes = [62, 125, 250, 500];
const rounds = 5;
const warmUp = 1;
const plugins = [use(databaseSchema), use(apiDesign)];

/** How the time of tables, their operations, the SQL and the contract grows with the model. */
export async function modelGrowth(): Promise<Report> {
  const models = sizes.map(model);
  const timed: number[][] = sizes.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [at, inputs] of models.entries()) {
      const ms = await timeOf(inputs, sizes[at] ?? 0);
      if (round >= warmUp) timed[at]?.push(ms);
    }
  }
  const summaries = timed.map(summarise);
  return {
    title: "Database and interface of a model twice as large",
    repeat: "pnpm bench model",
    notes: [
      "CPU time of all threads for tables, keys, indexes, operations, schemas, schema.sql, schema.dbml,",
      "openapi.yaml and plan.json, without probes. Growth: time ÷ time of the row above; 2 is in proportion.",
    ],
    head: ["tables", "operations", "growth", "ms", "ms per table"],
    rows: sizes.map((size, at) => {
      const own = summaries[at]?.median ?? 0;
      const smaller = summaries[at - 1]?.median;
      return [
        size.toLocaleString("en-GB"),
        (size * operationsEach).toLocaleString("en-GB"),
        smaller === undefined ? "" : number(own / smaller),
        spread(summarise(timed[at] ?? [])),
        number(own / size),
      ];
    }),
  };
}

async function timeOf(inputs: ReturnType<typeof model>, things: number): Promise<number> {
  const before = cpuUsage();
  const result = await run({ plugins, inputs, probes: "none" });
  planJson(result);
  const { user, system } = cpuUsage(before);
  const count = (id: string) => [...result.plan].find((slot) => slot.id === id)?.nodes.length ?? 0;
  const [tables, operations] = [count("data/table"), count("api/operation")];
  // Beside those of things there are tables that the interface calls for.
  if (tables < things || operations !== things * operationsEach)
    throw new Error(`${tables} tables, ${operations} operations of ${things} things`);
  return (user + system) / 1000;
}
