/**
 * Milliseconds that a caller has to allow for a function that has to start first, and for its answer on the way, by
 * the key of the platform. AWS: a cold start takes from under 100 ms to over 1 s, in fewer than 1 % of calls (AWS
 * Lambda, life cycle of the execution environment). Cloudflare: an isolate starts within 5 ms (How Workers works).
 * Read 2026-11-30.
 */
export const functionStarts: Readonly<Record<string, number>> = {
  "aws-lambda": 1000,
  "cloudflare-workers": 50,
};

/** Where a platform documents nothing: as slow as the slowest that does. */
export const usualStart = 1000;
