/** Names of the moment from which on a thing is over without anybody's doing. */
export const endsWhen =
  /^(?:expires|expiry|expiration|reserved_until|held_until|hold_expires|valid_until)(?:_at|_on|_time)?$/;

/** States that a thing gets into because its time is over. */
export const overStates = /^(?:expired|lapsed|released|abandoned|timed out|overdue)$/;

/** What is of no use to anybody once its time is over: tokens, sessions, what holds something for a while. */
export const goodForAWhile =
  /\b(?:tokens?|sessions?|carts?|baskets?|holds?|otps?|challenges?|nonces?|key packages?|(?:verification|reset|one[- ]time|login|access) (?:codes?|links?)|magic links?)$/i;
