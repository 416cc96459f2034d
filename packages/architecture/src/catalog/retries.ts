/** Seconds before the first repeat of a part, how many there are, and by what each pause grows. */
export const repeats = {
  IntervalSeconds: 1,
  MaxAttempts: 4,
  BackoffRate: 2,
  JitterStrategy: "FULL",
} as const;

/** What is undone has to come to its end: it is repeated for longer. */
export const repeatsOfUndoing = {
  IntervalSeconds: 2,
  MaxAttempts: 10,
  BackoffRate: 2,
  MaxDelaySeconds: 300,
  JitterStrategy: "FULL",
} as const;
