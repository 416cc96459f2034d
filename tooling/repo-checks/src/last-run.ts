import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TaskResult } from "./count-run.ts";
import { root } from "./workspace.ts";

interface Summary {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly task: string;
    readonly command: string;
    readonly directory: string;
    readonly execution?: { readonly exitCode: number | null };
  }[];
}

const read = (path: string) => readFileSync(path, "utf8");

/** What turbo's summary and vitest's reports say about the run that just ended. */
export function lastRun(): TaskResult[] | undefined {
  const [path] = globSync(".turbo/runs/*.json", { cwd: root });
  if (path === undefined) return undefined;
  const summary: Summary = JSON.parse(read(join(root, path)));
  return summary.tasks
    .filter(({ command }) => command !== "<NONEXISTENT>")
    .map(({ taskId, task, directory, execution }) => {
      const [report] = globSync(".reports/vitest.json", { cwd: join(root, directory) });
      return {
        id: taskId,
        task,
        exitCode: execution?.exitCode ?? undefined,
        report:
          task === "test" && report ? JSON.parse(read(join(root, directory, report))) : undefined,
      };
    });
}
