import type { Cloud } from "./schema.ts";

/** The newest line of a framework that the adapter of a host takes. */
interface HostLine {
  readonly key: string;
  readonly host: string;
  readonly upTo: string;
  /** Day on which the source was read. */
  readonly checked: string;
  readonly source: string;
}

export const hostLines: readonly HostLine[] = [
  {
    key: "nextjs",
    host: "cloudflare-pages",
    upTo: "15.5",
    checked: "2026-11-30",
    source: "https://www.npmjs.com/package/@cloudflare/next-on-pages",
  },
];

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
  {
    key: "rabbitmq",
    cloud: "aws",
    upTo: "4.2",
    checked: "2026-11-30",
    source:
      "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/rabbitmq-version-management.html",
  },
  {
    key: "kafka",
    cloud: "aws",
    upTo: "4.2",
    checked: "2026-11-30",
    source: "https://endoflife.date/amazon-msk",
  },
  {
    key: "mysql",
    cloud: "aws",
    upTo: "8.4",
    checked: "2026-11-30",
    source: "https://endoflife.date/amazon-rds-mysql",
  },
  {
    key: "mysql",
    cloud: "azure",
    upTo: "8.4",
    checked: "2026-11-30",
    source: "https://endoflife.date/azure-database-for-mysql",
  },
  {
    key: "valkey",
    cloud: "google-cloud",
    upTo: "9.0",
    checked: "2026-11-30",
    source: "https://docs.cloud.google.com/memorystore/docs/valkey/upgrade-valkey-version",
  },
];

/** Offerings in which nobody picks a version. */
export const unversionedOfferings: ReadonlySet<string> = new Set([
  "Amazon Managed Service for Prometheus",
  "Azure Monitor managed service for Prometheus",
  "Managed Service for Prometheus",
]);

/**
 * Technologies whose release lines end by the calendar of who rents them out: 14 months of standard support from
 * its release on Amazon EKS, and later than the project's day (user guide of Amazon EKS, read 2026-11-30).
 */
export const ownCalendars: ReadonlySet<string> = new Set(["kubernetes", "grafana"]);
