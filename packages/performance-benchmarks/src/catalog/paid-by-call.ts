/** How a platform charges for functions, and what would run the same work all the time beside it. */
export interface PaidByCall {
  /** Dollars of a million calls, over the prices below, `memory`, `cpu` and `duration`. */
  readonly million: string;
  readonly prices: Readonly<Record<string, string>>;
  /** Where waiting costs nothing: `duration` is processor time then. */
  readonly paidFor?: "processor";
  readonly container?: {
    readonly technology: string;
    readonly service: string;
    readonly prices: Readonly<Record<string, string>>;
    /** GB that one processor cannot be had without. */
    readonly leastMemory: number;
  };
}

/**
 * By the key of the platform. Fargate gives no less than 2 GB for each processor from one on (user guide of Amazon
 * ECS, read 2026-11-30).
 */
export const paidByCall: Readonly<Record<string, PaidByCall>> = {
  "aws-lambda": {
    million: "requests + memory * duration * memoryTime",
    prices: { requests: "requests", memoryTime: "memory-time" },
    container: {
      technology: "aws-fargate",
      service: "AWS Fargate",
      prices: { vcpuHour: "vcpu-hour", memoryHour: "memory-hour" },
      leastMemory: 2,
    },
  },
  "azure-functions": {
    million: "requests + memory * duration * memoryTime",
    prices: { requests: "requests", memoryTime: "memory-time" },
  },
  "cloudflare-workers": {
    million: "requests + duration / millisecond * processorTime",
    prices: { requests: "requests", processorTime: "processor-time" },
    paidFor: "processor",
  },
  "google-cloud-functions": {
    million: "requests + duration * (memory * memoryTime + cpu * vcpuTime)",
    prices: { requests: "requests", memoryTime: "memory-time", vcpuTime: "vcpu-time" },
  },
};
