/** An answer of the contract that says what was sent was made from an older version: 412, or the 409 that a text asks for. */
export const isStale = ({
  status,
  when,
}: {
  readonly status: number;
  readonly when: string;
}): boolean =>
  status === 412 ||
  (status === 409 && /\bIf-Match\b|\bchanged since\b|\b(?:older|stale) version\b/i.test(when));
