/** What happens in a group in which people write, and how the events that tell of it are called. */
export const systemEvents = {
  "comes-in": /\b(?:added|entered|joined)$/i,
  goes: /\b(?:left|removed)$/i,
  "is-changed": /^(?!.*\brole\b).*\b(?:changed|renamed)$/i,
  "gets-role": /\brole (?:changed|given)$/i,
} as const;
