import type { Cloud } from "./schema.ts";

/** The newest release line that an offering runs, where that is not simply the newest there is. */
interface ManagedLine {
  readonly key: string;
  readonly cloud: Cloud;
  readonly upTo: string;
  /** Day on which the source was read. */
  readonly checked: string;
  readonly source: string;
}

export const managedLines: readonly ManagedLine[] = [
  {
    key: "redis",
    cloud: "aws",
    upTo: "7.1",
    checked: "2026-11-29",
    source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html",
  },
  {
    key: "valkey",
    cloud: "aws",
    upTo: "9.1",
    checked: "2026-11-29",
    source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html",
  },
];
