/** What has changed since a place, of whatever kind: a program that keeps copies fetches it, and no screen shows it. */
export const isFeed = ({
  data,
}: {
  readonly data: { readonly realises: readonly string[] };
}): boolean => data.realises.includes("decision/choice#sync-protocol");
