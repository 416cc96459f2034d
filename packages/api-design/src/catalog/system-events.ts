/** What happens in a group in which people write, and how the events that tell of it are called. */
export const systemEvents = {
  "comes-in": /(?:^|[ _-])(?:added|entered|joined)$/i,
  goes: /(?:^|[ _-])(?:left|removed)$/i,
  "is-changed": /^(?!.*role).*[ _-](?:changed|renamed)$/i,
  "gets-role": /(?:^|[ _-])role[ _-](?:changed|given)$/i,
} as const;
