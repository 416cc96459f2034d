/** The part of an unpacked archive that is looked at here. */
export interface Archive {
  readonly packageName: string;
  listFiles(): string[];
  readFile(path: string): string;
}

const needed = ["package.json", "README.md", "LICENSE"];

/** What publint and arethetypeswrong have no rule for. */
export function archiveFaults(archive: Archive): string[] {
  const prefix = `/node_modules/${archive.packageName}/`;
  const files = archive.listFiles().map((path) => path.slice(prefix.length));
  const manifest = archive.readFile(`${prefix}package.json`);
  return [
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is not packed.`),
    ...files.filter((file) => file.includes(".test.")).map((file) => `${file} is packed.`),
    ...["workspace:", "catalog:"]
      .filter((protocol) => JSON.stringify(dependencies(manifest)).includes(protocol))
      .map((protocol) => `A dependency is published as ${protocol}`),
  ];
}

function dependencies(manifest: string): unknown {
  const { dependencies: hard, peerDependencies: peer } = JSON.parse(manifest);
  return [hard, peer];
}
