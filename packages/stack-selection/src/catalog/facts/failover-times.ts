/** How long a rented database is away while its standby takes over, as its provider says, in seconds. */
export interface FailoverTime {
  /** How what is rented is named. */
  readonly offering: RegExp;
  readonly typical: readonly [from: number, to: number];
  /** What takes over sooner, and the engines that have it. */
  readonly faster?: { readonly what: string; readonly below: number; readonly engines: RegExp };
}

/** As documented in 2026-11: Amazon RDS User Guide, Multi-AZ DB instance and Multi-AZ DB cluster deployments. */
export const failoverTimes: readonly FailoverTime[] = [
  {
    offering: /\bAmazon RDS\b/,
    typical: [60, 120],
    faster: {
      what: "a Multi-AZ DB cluster, with two standbys that answer reads",
      below: 35,
      engines: /^(?:PostgreSQL|MySQL)\b/,
    },
  },
];
