import type { DataOf } from "@planc/core";
import type { performance } from "@planc/core/ir";

type Measure = DataOf<typeof performance.target>["measure"];

/** How a target is measured, in as few words as a table takes; what is not listed is told in its own. */
export const toldMethods: Readonly<Partial<Record<Measure, string>>> = {
  "response-time": "at the server",
  "delivery-time": "write to client",
  "error-rate": "status >= 500",
  availability: "status < 500",
  concurrency: "peak test",
  throughput: "peak test",
  "recovery-time": "restore drill",
  "recovery-point": "restore drill",
};

/** Of what people see, whose server has a share of its own. */
export const seenMethod = "in the browser";

/** GraphQL answers 200 also where it failed. */
export const graphqlMethod = "server's errors";

/** What no server answers is timed where it runs. */
export const runMethod = "timed runs of the build, in CI";
