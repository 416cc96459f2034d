/** What keeps people signed in, by its whole name: a training session does not. */
export const signInSession =
  /^(?:(?:access|account|auth(?:entication|enticated)?|log[- ]?in|refresh|sign(?:ed)?[- ]?in|user(?: (?:access|auth|log[- ]?in|sign[- ]?in))?)[ _-]?)?sessions?$/i;

/** Attributes that nothing called a session has but what keeps people signed in. */
export const keepsSignedIn = /\b(?:tokens?|expir\w*)\b|token(?:hash)?$/i;
