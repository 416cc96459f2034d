import type { Planned, Stage } from "./stage.ts";

/** What is no server is published: a library, a command, an app. */
export function publishing({ facts, roots }: Planned, needs: string[]): readonly Stage[] {
  const kinds = facts.product?.data.kinds ?? [];
  const tool = kinds.includes("command-line-tool") || kinds.includes("library");
  const root = roots[0];
  if (!tool || !root || facts.units.some(({ data }) => data.kind === "container")) return [];
  const commands = publish[root.toolchain.key];
  if (!commands) return [];
  return [
    {
      key: "publish",
      name: "Publish",
      does: "The version of the tag, with where it was built",
      needs,
      on: "release",
      commands: [...root.toolchain.install, ...commands],
      inFolder: true,
      toolchain: root.toolchain.key,
      ...(root.folder === "." ? {} : { each: [{ name: root.name, folder: root.folder }] }),
    },
  ];
}

const publish: Readonly<Record<string, readonly string[]>> = {
  node: ["npm run build --if-present", "npm publish --provenance --access public"],
  rust: ["cargo publish --locked"],
  go: ["go build -trimpath ./...", 'GOPROXY=proxy.golang.org go list -m "$(go list -m)@$TAG"'],
  python: ["python -m pip install build twine", "python -m build", "python -m twine upload dist/*"],
  dotnet: [
    "dotnet pack --configuration Release",
    "dotnet nuget push '**/*.nupkg' --skip-duplicate",
  ],
};
