import type { Unit } from "./ir/shapes.ts";

/** A number that is planned with, and what it rests on. */
export interface PlannedRate {
  readonly value: number;
  readonly unit: Unit;
  readonly basis: string;
}

/** Processor seconds of one answer, with what measured programs and services lie between. */
export interface PlannedTime {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What runs so, in a sentence: `in compiled or just-in-time compiled code`. */
  readonly where: string;
}

/**
 * Processor time of an answer: of an operation, or of a page that is made for each request. Judgements between
 * published measurements, taken up 2026-11-29. What a framework takes for a request that does nothing: 0.1 ms in
 * Spring Boot and 2 ms in Django (Observability-Benchmarking, 2026-03, 2 processors). One row read or written
 * through a mapper: 0.1 to 0.4 ms in Fastify (some-code.ru, on one fast core). A site in production: 4.7 ms apart
 * from waiting for its database, of 209 million requests of pages and calls a day in ASP.NET (Stack Exchange,
 * 2016-02). An operation of a product checks a token and its values, asks the database several times and writes
 * logs and spans, so it lies above the first two. A page with data in Next.js: 3.4 ms (paretojs.tech, 2026, 4
 * processors) to 88 ms with 10,000 items (next.js-stress-testing, Next.js 15).
 */
export const plannedTimes = {
  compiled: {
    value: 0.005,
    low: 0.001,
    high: 0.02,
    where: "in code that is compiled, ahead or while it runs",
  },
  interpreted: { value: 0.015, low: 0.005, high: 0.05, where: "in interpreted code" },
  templatePage: { value: 0.01, low: 0.003, high: 0.04, where: "for a page from a template" },
  componentPage: { value: 0.02, low: 0.004, high: 0.09, where: "for a page from components" },
} as const satisfies Readonly<Record<string, PlannedTime>>;

/** Languages, and frameworks that leave no doubt of theirs, whose code is read line by line as it runs. */
const interpreted =
  /\b(?:python|django|flask|fastapi|starlette|litestar|celery|ruby|rails|sinatra|hanami|php|laravel|symfony|slim|perl)\b/i;

/** By what a program is written with, in words: `Django on Python`, `Fastify on Node.js`. */
export function plannedTimeOf(technology: string): PlannedTime {
  return interpreted.test(technology) ? plannedTimes.interpreted : plannedTimes.compiled;
}

const utilisation = 0.65;

/** What one instance is planned with, by what it is written with. */
export function plannedInstance(technology: string): PlannedRate {
  const { value, where } = plannedTimeOf(technology);
  return {
    value: Number((utilisation / value).toPrecision(3)),
    unit: "req/s",
    basis: `1 vCPU × ${utilisation * 100} % utilisation / ${value * 1000} ms of processor time a request ${where}`,
  };
}

/**
 * What one instance and one database are planned with until a load test says better. Decisions, growth
 * and capacity take it from here: the same server must not answer 1,000 req/s in one document and 2,000
 * in the next.
 */
export const plannedCapacity = {
  /** Share of its processors that an instance is planned to use at peak. */
  utilisation,
  /** Where nothing is known of what it is written with. */
  instance: plannedInstance(""),
  relationalServer: {
    value: 1000,
    unit: "req/s",
    basis: "4 vCPU × 50 % utilisation / 2 ms of database time a request",
  },
  /** PostgreSQL holds one lock for all commits that notify, from before the commit to after it. */
  notifyingCommits: {
    value: 250,
    unit: "req/s",
    basis: "one commit after another × 50 % utilisation / 2 ms of database time a request",
  },
} as const satisfies Readonly<
  Record<"instance" | "relationalServer" | "notifyingCommits", PlannedRate> &
    Record<string, unknown>
>;
