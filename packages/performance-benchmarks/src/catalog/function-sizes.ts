/** What a platform gives one function or isolate. */
export interface FunctionSize {
  /** In GB; where `fixed`, it cannot be chosen. */
  readonly memory: number;
  readonly cpu: number;
  /** Processors that each GB of memory brings, where memory alone is chosen. */
  readonly cpuPerGB?: number;
  /** Requests that it takes at a time. */
  readonly concurrency: number;
  readonly fixed?: true;
  /** Where the number comes from. */
  readonly because: string;
}

/** Sizes by the key of the platform in the catalogue, from the limits that each documents; read 2026-11-29. */
export const functionSizes: Readonly<Record<string, FunctionSize>> = {
  "aws-lambda": {
    memory: 0.5,
    cpu: 0.29,
    cpuPerGB: 0.579,
    concurrency: 1,
    because:
      "Nothing was measured; 512 MB are a common start, and AWS Lambda gives one processor for each 1,769 MB.",
  },
  "cloudflare-workers": {
    memory: 0.128,
    cpu: 1,
    concurrency: 100,
    fixed: true,
    because:
      "Cloudflare Workers gives every isolate 128 MB, which all requests in it share, and a request 30 s of processor time unless more is set (10 ms on the free plan).",
  },
  "cloudflare-pages": {
    memory: 0.128,
    cpu: 1,
    concurrency: 100,
    fixed: true,
    because:
      "Functions of Cloudflare Pages run on Workers: 128 MB for every isolate, which all requests in it share, and 30 s of processor time a request unless more is set (10 ms on the free plan).",
  },
};
