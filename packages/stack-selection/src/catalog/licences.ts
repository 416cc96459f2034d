/** How free one is to run, change and leave a technology, by its licence. Judgement. */
export const openness: readonly (readonly [pattern: RegExp, score: number, note: string])[] = [
  [/proprietary/, 0.2, "proprietary"],
  [/SSPL|BUSL|RSAL|Elastic|FSL|TSL/, 0.5, "source-available in part"],
  [/AGPL/, 0.7, "AGPL"],
  [/GPL|MPL|EPL/, 0.9, "copyleft"],
  [/./, 1, "permissive"],
];

const openStandard = "an open standard or part of the language";

/** The licence alone of such a note, the first of several to choose from: `MIT`. */
export function licenceIn(note: string): string | undefined {
  if (note === openStandard) return "open standard";
  if (openness.some(([, , kind]) => kind === note)) return note;
  const kind = openness.find(([, , each]) => note.startsWith(`${each}, `));
  return kind && note.slice(kind[2].length + 2).replace(/ (?:WITH|OR) .*$/, "");
}

/** Licences that offer a free one beside a restrictive one count by the free one. */
export function opennessOf(licence: string | undefined): { score: number; note: string } {
  if (licence === undefined) return { score: 1, note: openStandard };
  const offers = licence.split(" OR ").map((each) => {
    const found = openness.find(([pattern]) => pattern.test(each));
    return {
      score: found?.[1] ?? 0.5,
      note: licence === found?.[2] ? licence : `${found?.[2] ?? "unknown"}, ${licence}`,
    };
  });
  return offers.reduce((best, each) => (each.score > best.score ? each : best));
}
