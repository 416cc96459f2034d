/** The price of one unit of a service. */
export interface ListPrice {
  /** Key of the service in the catalogue of technologies. */
  readonly technology: string;
  readonly service: string;
  /** What tells whose price it is, where the key names a way of building that several providers have. */
  readonly beside?: string;
  /** What is counted. */
  readonly kind: string;
  /** What the price is of. */
  readonly of: string;
  readonly usd: number;
  readonly region?: string;
  readonly read: string;
  readonly source: string;
}

interface List {
  readonly technology: string;
  readonly service: string;
  readonly beside?: string;
  readonly region?: string;
  readonly source: string;
  /** By what is counted: what the price is of, and dollars. */
  readonly prices: Readonly<Record<string, readonly [of: string, usd: number]>>;
}

/** The day on which the lists below were gone through. */
const read = "2026-11-30";
const virginia = "us-east-1";

/**
 * Lists of the providers: on demand, in their first tier, without free amounts. Those of Step Functions and Cloud Run
 * were read themselves, the others as trade press of 2025 and 2026 repeats them. What could not be confirmed is absent.
 */
const lists: readonly List[] = [
  {
    technology: "aws-lambda",
    service: "AWS Lambda",
    region: virginia,
    source: "https://aws.amazon.com/lambda/pricing/",
    prices: {
      requests: ["a million requests", 0.2],
      "memory-time": ["a million GB-seconds on x86", 16.6667],
      "memory-time-arm": ["a million GB-seconds on Arm", 13.3334],
      "reserved-time": ["a million GB-seconds of provisioned concurrency on x86", 4.1667],
      "reserved-use": ["a million GB-seconds of calls within it on x86", 9.7222],
    },
  },
  {
    technology: "aws-fargate",
    service: "AWS Fargate",
    region: virginia,
    source: "https://aws.amazon.com/fargate/pricing/",
    prices: {
      "vcpu-hour": ["an hour of a vCPU on Linux, x86", 0.04048],
      "memory-hour": ["an hour of a GB on Linux, x86", 0.004445],
    },
  },
  {
    technology: "amazon-api-gateway",
    service: "Amazon API Gateway",
    region: virginia,
    source: "https://aws.amazon.com/api-gateway/pricing/",
    prices: {
      "http-requests": ["a million requests of an HTTP API", 1],
      "rest-requests": ["a million requests of a REST API", 3.5],
    },
  },
  {
    technology: "step-functions",
    service: "AWS Step Functions",
    region: virginia,
    source: "https://aws.amazon.com/step-functions/pricing/",
    prices: {
      transitions: ["a million state transitions of a standard workflow", 25],
      "express-requests": ["a million starts of an express workflow", 1],
      "express-time": ["a million GB-seconds of an express workflow", 16.67],
    },
  },
  {
    technology: "sqs",
    service: "Amazon SQS",
    region: virginia,
    source: "https://aws.amazon.com/sqs/pricing/",
    prices: { requests: ["a million requests of a standard queue", 0.4] },
  },
  {
    technology: "sns",
    service: "Amazon SNS",
    region: virginia,
    source: "https://aws.amazon.com/sns/pricing/",
    prices: { requests: ["a million publications to a standard topic", 0.5] },
  },
  {
    technology: "eventbridge",
    service: "Amazon EventBridge",
    region: virginia,
    source: "https://aws.amazon.com/eventbridge/pricing/",
    prices: { events: ["a million events of one's own", 1] },
  },
  {
    technology: "dynamodb",
    service: "Amazon DynamoDB",
    region: virginia,
    source: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
    prices: {
      writes: ["a million write request units on demand", 0.625],
      reads: ["a million read request units on demand", 0.125],
    },
  },
  {
    technology: "azure-functions",
    service: "Azure Functions",
    region: "East US",
    source: "https://azure.microsoft.com/pricing/details/functions/",
    prices: {
      requests: ["a million executions on the consumption plan", 0.2],
      "memory-time": ["a million GB-seconds on the consumption plan", 16],
    },
  },
  {
    technology: "cloudflare-workers",
    service: "Cloudflare Workers",
    source: "https://developers.cloudflare.com/workers/platform/pricing/",
    prices: {
      requests: ["a million requests beyond those of the paid plan", 0.3],
      "processor-time": [
        "a million milliseconds of processor time beyond those of the paid plan",
        0.02,
      ],
      month: ["a month of the paid plan", 5],
    },
  },
  {
    technology: "private-by-nat",
    beside: "aws-lambda",
    service: "NAT gateway",
    region: virginia,
    source: "https://aws.amazon.com/vpc/pricing/",
    prices: {
      "gateway-hour": ["an hour of a NAT gateway", 0.045],
      "gateway-data": ["a GB through a NAT gateway", 0.045],
    },
  },
  {
    technology: "private-by-endpoints",
    beside: "aws-lambda",
    service: "AWS PrivateLink",
    region: virginia,
    source: "https://aws.amazon.com/privatelink/pricing/",
    prices: { "endpoint-hour": ["an hour of an interface endpoint in one zone", 0.01] },
  },
  {
    technology: "aws-secrets-manager",
    service: "AWS Secrets Manager",
    region: virginia,
    source: "https://aws.amazon.com/secrets-manager/pricing/",
    prices: { "secret-month": ["a month of a secret", 0.4] },
  },
  {
    technology: "google-cloud-functions",
    service: "Cloud Run functions",
    region: "tier 1",
    source: "https://cloud.google.com/run/pricing",
    prices: {
      requests: ["a million requests", 0.4],
      "memory-time": ["a million GiB-seconds while requests are served", 2.5],
      "vcpu-time": ["a million vCPU-seconds while requests are served", 24],
    },
  },
];

/** Ways of building that a service is paid for by, which has another key. */
export const pricedAs: Readonly<Record<string, string>> = {
  "cloudflare-pages": "cloudflare-workers",
  "state-machine": "step-functions",
};

export const listPrices: readonly ListPrice[] = lists.flatMap(({ prices, ...list }) =>
  Object.entries(prices).map(([kind, [of, usd]]) => ({ ...list, kind, of, usd, read })),
);
