import { importedPackages } from "./imports.ts";
import type { Exports, Manifest, Member } from "./workspace.ts";

/** The files every published package has, and those a plugin has besides. */
const everyPackage = [
  "README.md",
  "tsconfig.json",
  "tsconfig.types.json",
  "tsup.config.ts",
  "vitest.config.ts",
];
const everyPlugin = ["src/index.ts", "src/kit.ts", "src/plugin.contract.test.ts"];

export const isPlugin = ({ files }: Member): boolean => files.includes("src/plugin.ts");

const isTest = (path: string) => /\.test\.ts$|(^|\/)(tests?|fixtures)\//.test(path);

export function missingFiles(member: Member): string[] {
  const needed = isPlugin(member) ? [...everyPackage, ...everyPlugin] : everyPackage;
  return needed.filter((file) => !member.files.includes(file)).map((file) => `${file} is missing`);
}

export function manifestFaults({ manifest }: Member): string[] {
  const wanted: [keyof Manifest, unknown][] = [
    ["type", "module"],
    ["license", "Apache-2.0"],
    ["engines", { node: ">=22.18" }],
    ["sideEffects", false],
  ];
  return [
    ...wanted
      .filter(([key, value]) => JSON.stringify(manifest[key]) !== JSON.stringify(value))
      .map(([key, value]) => `"${key}" is not ${JSON.stringify(value)}`),
    ...(manifest.description ? [] : ["has no description"]),
    ...(manifest.files?.includes("dist") ? [] : ['"files" leaves dist out']),
    ...exportFaults(manifest.exports ?? {}),
  ];
}

/** From source first, then declarations, then JavaScript; data files are exported as they are. */
function exportFaults(exports: Exports): string[] {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (typeof target === "string") return [];
    const entry = /^\.\/src\/(.+)\.ts$/.exec(target["@planc/source"] ?? "")?.[1];
    const wanted = {
      "@planc/source": `./src/${entry}.ts`,
      types: `./dist/${entry}.d.ts`,
      default: `./dist/${entry}.js`,
    };
    return JSON.stringify(target) === JSON.stringify(wanted)
      ? []
      : [`exports "${subpath}" is not source, types, default of one entry`];
  });
}

/** One version of everything, in the catalog. */
export function versionFaults({ manifest }: Member): string[] {
  const { dependencies, devDependencies, peerDependencies } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...peerDependencies })
    .filter(([, version]) => !/^(catalog|workspace):/.test(version))
    .map(([name, version]) => `${name} has a version of its own, ${version}`);
}

function workspacePackages(versions: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(versions).filter(([, version]) => version.startsWith("workspace:")),
  );
}

export function importFaults(member: Member, read: (path: string) => string): string[] {
  const { dependencies, devDependencies, peerDependencies, name, bin } = member.manifest;
  // A program is one bundle, so what it takes from here is only there when it is built.
  const bundled = bin === undefined ? {} : workspacePackages(devDependencies ?? {});
  const published = { ...dependencies, ...peerDependencies, ...bundled };
  const sources = member.files.filter((file) => /^src\/.*\.ts$/.test(file));
  const imports = (files: readonly string[]) =>
    new Set(files.flatMap((file) => importedPackages(read(`${member.folder}/${file}`))));
  const used = imports(sources.filter((file) => !isTest(file)));
  const tested = imports(sources.filter(isTest));
  const declares = (versions: object, dependency: string) =>
    dependency === name || dependency in versions || `@types/${dependency}` in versions;
  return [
    ...[...used]
      .filter((dependency) => !declares(published, dependency))
      .map((dependency) => `imports ${dependency}, which is no dependency`),
    ...[...tested]
      .filter((dependency) => !declares({ ...published, ...devDependencies }, dependency))
      .map((dependency) => `tests with ${dependency}, which is no devDependency`),
    // A program hands its schemas to nobody.
    ...(used.has("zod") && bin === undefined && !peerDependencies?.zod
      ? ["imports zod, which is not a peer: schemas of two copies do not mix"]
      : []),
  ];
}

/** Plugins meet in slots, so any of them can be replaced. */
export function couplingFaults(member: Member): string[] {
  if (!isPlugin(member)) return [];
  const { dependencies, peerDependencies, devDependencies } = member.manifest;
  const ours = (versions: object = {}) =>
    Object.keys(versions).filter((name) => name.startsWith("@planc/"));
  const test = ["@planc/core", "@planc/testkit", "@planc/build"];
  return [
    ...ours({ ...dependencies, ...peerDependencies }).filter((name) => name !== "@planc/core"),
    ...ours(devDependencies).filter((name) => !test.includes(name)),
  ].map((name) => `is a plugin and depends on ${name}`);
}
