/** The share of time in which something answers, in percent. */
export interface AvailabilityFact {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** Whose word it is, and whether it is one at all. */
  readonly basis: string;
}

interface Managed {
  /** One platform runs all that is on it: when it is gone, all of that is. */
  readonly platform?: string;
  /** As the plan names what runs: `PostgreSQL 18 on Amazon RDS`. */
  readonly of: RegExp;
  readonly alone: AvailabilityFact;
  /** With a second machine in another zone, where that is another promise. */
  readonly doubled?: AvailabilityFact;
}

const promised = (value: number, of: string): AvailabilityFact => ({
  value,
  // What is promised is refunded below it, and is no forecast: most months are better.
  high: 99.999,
  low: value,
  basis: `SLA of ${of}`,
});

const assumed = (value: number, low: number, high: number): AvailabilityFact => ({
  value,
  low,
  high,
  basis: "assumed",
});

/**
 * Promises of providers as they were known on 2026-12-01 (aws.amazon.com/legal/service-level-agreements,
 * azure.microsoft.com/support/legal/sla, cloud.google.com/terms/sla): recalled, not read again. Whoever relies on one
 * reads it for his region and edition.
 */
export const managedServices: readonly Managed[] = [
  {
    of: /\bAmazon (?:RDS|Aurora)\b/,
    alone: promised(99.5, "Amazon RDS, one zone"),
    doubled: promised(99.95, "Amazon RDS, Multi-AZ"),
  },
  {
    of: /\bAzure Database for\b|\bAzure SQL\b/,
    alone: promised(99.9, "Azure Database, without high availability"),
    doubled: promised(99.99, "Azure Database, zone-redundant"),
  },
  {
    of: /\bCloud SQL\b/,
    alone: assumed(99.9, 99.5, 99.99),
    doubled: promised(99.95, "Cloud SQL, regional"),
  },
  { of: /\bAmazon DynamoDB\b/, alone: promised(99.99, "Amazon DynamoDB") },
  {
    of: /\bAmazon ElastiCache\b/,
    alone: assumed(99.5, 99, 99.9),
    doubled: promised(99.99, "Amazon ElastiCache, Multi-AZ"),
  },
  {
    of: /\bAmazon MQ\b/,
    alone: assumed(99.5, 99, 99.9),
    doubled: promised(99.9, "Amazon MQ, several zones"),
  },
  { of: /\bAmazon SQS\b/, alone: promised(99.9, "Amazon SQS") },
  { of: /\bAmazon S3\b/, alone: promised(99.9, "Amazon S3 Standard") },
  { of: /\bAmazon API Gateway\b/, alone: promised(99.95, "Amazon API Gateway") },
  {
    of: /\bAWS (?:Application |Network )?load balancer\b/i,
    alone: promised(99.99, "Elastic Load Balancing"),
  },
  { of: /\bAmazon CloudFront\b/, alone: promised(99.9, "Amazon CloudFront") },
  { platform: "AWS Lambda", of: /\bAWS Lambda\b/, alone: promised(99.95, "AWS Lambda") },
  {
    platform: "Azure Functions",
    of: /\bAzure Functions\b|\bAzure App Service\b/,
    alone: promised(99.95, "Azure App Service"),
  },
  {
    of: /\bAzure (?:Front Door|Application Gateway)\b/,
    alone: promised(99.95, "Azure Application Gateway"),
  },
  {
    platform: "Cloud Run",
    of: /\bCloud Run\b|\bCloud Functions\b/,
    alone: promised(99.95, "Cloud Run"),
  },
  {
    platform: "Cloudflare",
    of: /\bCloudflare\b|\bWorkers KV\b/,
    alone: assumed(99.95, 99.9, 99.99),
  },
  { of: /\bElastic Cloud\b/, alone: promised(99.95, "Elastic Cloud") },
  { of: /\bSupabase\b/, alone: assumed(99.9, 99.5, 99.99) },
  { of: /\bTiger Cloud\b/, alone: assumed(99.9, 99.5, 99.99) },
];

/** Systems of others by the key of their facts; of those that are not here nothing is known. */
export const systemsOfOthers: Readonly<Record<string, AvailabilityFact>> = {
  twilio: promised(99.95, "Twilio"),
  sendgrid: promised(99.95, "Twilio SendGrid"),
  auth0: assumed(99.9, 99.5, 99.99),
  "entra-id": promised(99.99, "Microsoft Entra ID"),
  stripe: assumed(99.95, 99.9, 99.999),
  "amazon-ses": promised(99.9, "Amazon SES"),
  "amazon-s3": promised(99.9, "Amazon S3 Standard"),
};
export const unknownSystem = assumed(99.5, 99, 99.95);

/**
 * What instances of one program have in common, a single one included: they share the release, the settings and the
 * certificate that may be wrong. A judgement.
 */
export const together = { value: 99.99, low: 99.9, high: 99.999 } as const;

/**
 * What takes down one machine of one's own in a month, and for how long: restarts for releases and updates, in seconds,
 * and losses of the machine until something runs in its place. Judgements with wide ranges.
 */
export const ownMachine = {
  program: {
    restarts: { value: 8, low: 2, high: 30 },
    restart: { value: 20, low: 5, high: 120 },
  },
  store: {
    restarts: { value: 1, low: 0.5, high: 4 },
    restart: { value: 60, low: 20, high: 600 },
  },
  losses: { value: 0.05, low: 0.01, high: 0.2 },
  /** Started again by an orchestrator or platform, from an image. */
  replaced: { value: 380, low: 50, high: 900 },
  /** A person is called and starts it elsewhere. */
  byPerson: { value: 5400, low: 1200, high: 14_400 },
  /** A store comes back from its backup. */
  restored: { value: 14_400, low: 3600, high: 43_200 },
  /** A standby takes over. */
  takenOver: { value: 60, low: 30, high: 300 },
} as const;
