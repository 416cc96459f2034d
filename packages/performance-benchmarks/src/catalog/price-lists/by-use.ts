import type { PriceList } from "./price-list.ts";

/** The day on which the lists below were gone through. */
const read = "2026-11-30";
const virginia = "us-east-1";

/**
 * What is paid by the call, and what is rented beside it: on demand, in the first tier, without free amounts. Those of
 * Step Functions and Cloud Run were read themselves, most of AWS were found again on 2026-12-01 in what Infracost's
 * own tests have from the price lists of August 2026, the others are as trade press of 2025 and 2026 repeats them.
 * What could not be confirmed is absent.
 */
export const paidByUse: readonly PriceList[] = [
  {
    technology: "aws-lambda",
    service: "AWS Lambda",
    region: virginia,
    source: "https://aws.amazon.com/lambda/pricing/",
    read,
    confidence: "high",
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
    read,
    confidence: "high",
    prices: {
      "vcpu-hour": ["an hour of a vCPU on Linux, x86", 0.04048, "USD/h"],
      "memory-hour": ["an hour of a GB on Linux, x86", 0.004445, "USD/GB-h"],
    },
  },
  {
    technology: "amazon-api-gateway",
    service: "Amazon API Gateway",
    region: virginia,
    source: "https://aws.amazon.com/api-gateway/pricing/",
    read,
    confidence: "high",
    prices: {
      "http-requests": ["a million requests of an HTTP API", 1, "USD/million"],
      "rest-requests": ["a million requests of a REST API", 3.5, "USD/million"],
    },
  },
  {
    technology: "step-functions",
    service: "AWS Step Functions",
    region: virginia,
    source: "https://aws.amazon.com/step-functions/pricing/",
    read,
    confidence: "high",
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
    read,
    confidence: "high",
    prices: { requests: ["a million requests of a standard queue", 0.4, "USD/million"] },
  },
  {
    technology: "sns",
    service: "Amazon SNS",
    region: virginia,
    source: "https://aws.amazon.com/sns/pricing/",
    read,
    confidence: "high",
    prices: { requests: ["a million publications to a standard topic", 0.5, "USD/million"] },
  },
  {
    technology: "eventbridge",
    service: "Amazon EventBridge",
    region: virginia,
    source: "https://aws.amazon.com/eventbridge/pricing/",
    read,
    confidence: "high",
    prices: { events: ["a million events of one's own", 1, "USD/million"] },
  },
  {
    technology: "dynamodb",
    service: "Amazon DynamoDB",
    region: virginia,
    source: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
    read,
    confidence: "medium",
    prices: {
      writes: ["a million write request units on demand", 0.625, "USD/million"],
      reads: ["a million read request units on demand", 0.125, "USD/million"],
    },
  },
  {
    technology: "azure-functions",
    service: "Azure Functions",
    region: "East US",
    source: "https://azure.microsoft.com/pricing/details/functions/",
    read,
    confidence: "high",
    prices: {
      requests: ["a million executions on the consumption plan", 0.2],
      "memory-time": ["a million GB-seconds on the consumption plan", 16],
    },
  },
  {
    technology: "cloudflare-workers",
    service: "Cloudflare Workers",
    source: "https://developers.cloudflare.com/workers/platform/pricing/",
    read,
    confidence: "medium",
    prices: {
      requests: ["a million requests beyond those of the paid plan", 0.3],
      "processor-time": [
        "a million milliseconds of processor time beyond those of the paid plan",
        0.02,
      ],
      month: ["a month of the paid plan", 5, "USD/month"],
    },
  },
  {
    technology: "private-by-nat",
    beside: ["aws", "aws-lambda"],
    service: "NAT gateway",
    region: virginia,
    source: "https://aws.amazon.com/vpc/pricing/",
    read,
    confidence: "high",
    prices: {
      "gateway-hour": ["an hour of a NAT gateway", 0.045, "USD/h"],
      "gateway-data": ["a GB through a NAT gateway", 0.045, "USD/GB"],
    },
  },
  {
    technology: "private-by-endpoints",
    beside: ["aws", "aws-lambda"],
    service: "AWS PrivateLink",
    region: virginia,
    source: "https://aws.amazon.com/privatelink/pricing/",
    read,
    confidence: "high",
    prices: { "endpoint-hour": ["an hour of an interface endpoint in one zone", 0.01, "USD/h"] },
  },
  {
    technology: "aws-secrets-manager",
    service: "AWS Secrets Manager",
    region: virginia,
    source: "https://aws.amazon.com/secrets-manager/pricing/",
    read,
    confidence: "high",
    prices: { "secret-month": ["a month of a secret", 0.4, "USD/month"] },
  },
  {
    technology: "google-cloud-functions",
    service: "Cloud Run functions",
    region: "tier 1",
    source: "https://cloud.google.com/run/pricing",
    read,
    confidence: "high",
    prices: {
      requests: ["a million requests", 0.4],
      "memory-time": ["a million GiB-seconds while requests are served", 2.5],
      "vcpu-time": ["a million vCPU-seconds while requests are served", 24],
    },
  },
];
