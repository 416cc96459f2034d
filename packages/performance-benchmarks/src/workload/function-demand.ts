import { figureOf, type Ref, type ViewOf } from "@planc/core";
import type { Figure, workload } from "@planc/core/ir";
import { pageDemand } from "./page-demand.ts";
import { jobsOf, type WorkerReads } from "./worker-demand.ts";

/** One reason why a function runs. */
export interface Source {
  readonly what: "requests" | "pages" | "session checks" | "jobs";
  readonly rate: Figure;
}

/** Everything that is known to start a function at peak. */
export function sourcesOf(
  component: WorkerReads["components"][number],
  peak: ViewOf<typeof workload.load>,
  work: WorkerReads,
): readonly Source[] {
  const { operations, mix, connections } = work;
  const answeredBy = new Map<Ref, (typeof operations)[number]["data"]>(
    operations.map(({ ref, data }) => [ref, data]),
  );
  const shareOf = (counts: (of: (typeof operations)[number]["data"]) => boolean) =>
    mix.reduce((sum, { data }) => {
      const of = answeredBy.get(data.operation);
      return of && counts(of) ? sum + data.share.value : sum;
    }, 0);
  const parts = (what: Source["what"], share: number): readonly Source[] =>
    share > 0
      ? [
          {
            what,
            rate: figureOf("peak * share", "req/s", {
              peak: { value: peak.data.figure.value, unit: "req/s", ref: peak.ref },
              share: { value: Number(share.toPrecision(6)), unit: "ratio" },
            }),
          },
        ]
      : [];
  // Who asks for what everybody may see is asked for no session.
  const checked = connections.some(({ data }) => data.eachRequest && data.to === component.ref)
    ? shareOf((of) => of.component !== component.ref && of.access.kind !== "public")
    : 0;
  // What the clock alone starts takes many jobs in one run.
  const isHandedJobs = connections.some(({ data }) => data.to === component.ref);
  const jobs = isHandedJobs ? jobsOf(component.ref, work) : undefined;
  return [
    ...parts(
      "requests",
      shareOf((of) => of.component === component.ref),
    ),
    ...parts("pages", pageDemand(component, work)?.share ?? 0),
    ...parts("session checks", checked),
    ...(jobs ? [{ what: "jobs" as const, rate: jobs }] : []),
  ];
}
