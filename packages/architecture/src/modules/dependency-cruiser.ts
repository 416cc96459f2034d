import type { GuardedModule } from "./guarded.ts";

/** Rules for dependency-cruiser: whom each module may call, and that it is entered by its index file. */
export function dependencyCruiserRules(modules: readonly GuardedModule[]): string {
  const forbidden = modules.flatMap((module) => {
    const barred = modules.filter((each) => each !== module && !module.calls.includes(each));
    const inside = `^${escaped(module.folder)}/`;
    return [
      ...(barred.length > 0
        ? [
            {
              name: `${module.id}-calls`,
              comment: `${module.name} calls ${namesOf(module.calls)}.`,
              severity: "error",
              from: { path: inside },
              to: { path: barred.map(({ folder }) => `^${escaped(folder)}/`) },
            },
          ]
        : []),
      {
        name: `${module.id}-interface`,
        comment: `${module.name} is entered by ${module.folder}/index alone.`,
        severity: "error",
        from: { pathNot: inside },
        to: { path: inside, pathNot: `^${escaped(module.folder)}/index\\.[cm]?[jt]sx?$` },
      },
    ];
  });
  const options = { doNotFollow: { path: "node_modules" }, tsPreCompilationDeps: true };
  return `${JSON.stringify({ forbidden, options }, undefined, 2)}\n`;
}

function namesOf(modules: readonly GuardedModule[]): string {
  return modules.length === 0
    ? "no other module"
    : `${modules.map(({ name }) => name).join(", ")} and no other module`;
}

const escaped = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
