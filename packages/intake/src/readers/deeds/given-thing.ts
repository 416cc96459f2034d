/** "Given a file that has been ingested, when the user ingests it": no declared thing, and what is meant. */
const given =
  /^given (?:an?|the|some) ((?:[\p{L}-]{2,30} ){0,2}?(?:file|folder|directory|archive|upload|question|command|url|link))s? (?:that|which|containing|with|is|has|was)\b/iu;

/** What a scenario begins with, where that is nothing that the text declares. */
export function givenThing(before: string): string | undefined {
  return given.exec(before)?.[1]?.toLowerCase();
}
