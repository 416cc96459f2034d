/** What the next run must call the same: numbers of decision records, read off their file names. */
export function keptNames(paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const [, number, topic] = /^decisions\/(\d{4})-(.+)\.md$/.exec(path) ?? [];
      return number === undefined || topic === undefined ? [] : [[`adr:${topic}`, number] as const];
    }),
  );
}
