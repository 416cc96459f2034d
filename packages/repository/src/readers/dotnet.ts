import type { Sighting } from "../fact.ts";
import { type Entry, entries, scalar, textAt } from "../trees/tree.ts";
import { xmlTree } from "../trees/xml.ts";
import { type FactReader, nameOf } from "./reader.ts";
import { declared } from "./versions.ts";

const references = new Set(["PackageReference", "PackageVersion", "GlobalPackageReference"]);

/** Projects of .NET, and the files that set versions for all of them. Properties are not resolved. */
export const dotnet: FactReader = {
  kind: "facts",
  reads: (path) =>
    /\.(?:cs|fs|vb)proj$|^Directory\.(?:Packages|Build)\.props$|^packages\.config$/.test(
      nameOf(path),
    ),
  read(text, path) {
    const found: Sighting[] = [];
    const testing = /\.Tests?\.|Tests?\.\w+proj$/.test(nameOf(path));
    const project = /^(.+)\.\w+proj$/.exec(nameOf(path))?.[1];
    const visit = (all: readonly Entry[], depth: number): void => {
      for (const { key, value, at } of all) {
        if (key === "Project" && project !== undefined) {
          found.push({ fact: { kind: "folder", name: project, ecosystem: "nuget" }, at });
          const sdk = textAt(value, "Sdk");
          if (sdk) found.push(dependency(sdk, undefined, testing, at));
        }
        if (references.has(key) || key === "FrameworkReference") {
          const name = textAt(value, "Include") ?? textAt(value, "Update");
          if (name) found.push(dependency(name, textAt(value, "Version"), testing, at));
        } else if (key === "package" && textAt(value, "id")) {
          found.push(dependency(textAt(value, "id") ?? "", textAt(value, "version"), testing, at));
        } else if (key === "TargetFramework" || key === "TargetFrameworks") {
          const version = /^net(?:coreapp)?(\d+\.\d+)/.exec(scalar(value) ?? "")?.[1];
          if (version) found.push({ fact: { kind: "runtime", name: ".NET", version }, at });
        }
        if (depth < 4) visit(entries(value), depth + 1);
      }
    };
    visit(entries(xmlTree(text)), 0);
    return found;
  },
};

function dependency(
  name: string,
  written: string | undefined,
  testing: boolean,
  at: Sighting["at"],
): Sighting {
  const version = written?.includes("$(") ? {} : declared(written?.replace(/^\[(.+)\]$/, "$1"));
  const use = testing ? "development" : "runtime";
  return { fact: { kind: "dependency", name, ecosystem: "nuget", use, ...version }, at };
}
