/** Names of the moment from which on a thing is over without anybody's doing. */
export const endsWhen =
  /^(?:expires|expiry|expiration|reserved_until|held_until|hold_expires|valid_until)(?:_at|_on|_time)?$/;

/** States that a thing gets into because its time is over. */
export const overStates = /^(?:expired|lapsed|released|abandoned|timed out|overdue)$/;

/**
 * What is of no use to anybody once its time is over: tokens, sign-ins, what holds something for a while. A hold may
 * be one of the law, a session a lesson, a challenge a contest: those need a word beside them that says which.
 */
export const goodForAWhile =
  /\b(?:tokens?|carts?|baskets?|otps?|nonces?|key packages?|magic links?|(?:verification|reset|one[- ]time|login|access) (?:codes?|links?)|(?:booking|inventory|item|reservation|room|seat|slot|stock|ticket) holds?|(?:auth(?:entication)?|captcha|log-?in|mfa|otp|passkey|security|sign[- ]in|verification|web ?authn) challenges?|(?:auth(?:entication)?|browser|checkout|log-?in|refresh|sign[- ]in|upload|user|web) sessions?)$/i;
