/** Words in front of calls and interfaces that are another system's. */
export const outerWords: ReadonlySet<string> = new Set(
  (
    "external outbound outgoing third-party remote upstream partner partners supplier suppliers vendor vendors " +
    "provider provider's providers carrier carrier's bank bank's"
  ).split(" "),
);
