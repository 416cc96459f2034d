import type { GuardedPart } from "./guarded.ts";

/** Rules for dependency-cruiser: whom each part may call, and that a module is entered by its index file, a program by nobody. */
export function dependencyCruiserRules(parts: readonly GuardedPart[]): string {
  const modules = parts.filter(({ kind }) => kind === "module");
  const forbidden = parts.flatMap((part) => {
    const barred = modules.filter((each) => each !== part && !part.calls.includes(each));
    const inside = `^${escaped(part.folder)}/`;
    return [
      ...(barred.length > 0
        ? [
            {
              name: `${part.id}-calls`,
              comment: `${part.name} calls ${namesOf(part.calls)}.`,
              severity: "error",
              from: { path: inside },
              to: { path: barred.map(({ folder }) => `^${escaped(folder)}/`) },
            },
          ]
        : []),
      part.kind === "program"
        ? {
            name: `${part.id}-interface`,
            comment: `${part.name} is a program of its own, which nothing calls.`,
            severity: "error",
            from: { pathNot: inside },
            to: { path: inside },
          }
        : {
            name: `${part.id}-interface`,
            comment: `${part.name} is entered by ${part.folder}/index alone.`,
            severity: "error",
            from: { pathNot: inside },
            to: { path: inside, pathNot: `^${escaped(part.folder)}/index\\.[cm]?[jt]sx?$` },
          },
    ];
  });
  const options = { doNotFollow: { path: "node_modules" }, tsPreCompilationDeps: true };
  return `${JSON.stringify({ forbidden, options }, undefined, 2)}\n`;
}

function namesOf(modules: readonly GuardedPart[]): string {
  return modules.length === 0
    ? "no other module"
    : `${modules.map(({ name }) => name).join(", ")} and no other module`;
}

const escaped = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
