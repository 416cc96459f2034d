/** Made as people sign in, sign up and act, or as work fails, which the product does without being asked. */
export const madeInPassing =
  /\b(?:dead letter|DLQ)\b|\b(?:audit|activity) ?(?:log|trail|entry|event|record)s?\b|\b(?:session|token|(?:external|social) login|log ?in attempt|sign-?in attempt)s?$/i;

/** What was done, written down by the product as it is done. */
export const trace =
  /\b(?:audit|activity|change|access) ?(?:log|trail|entry|event|record|history)(?: ?(?:entry|entries|record))?s?$/i;
