import type { ViewOf } from "@planc/core";
import type { architecture, brief } from "@planc/core/ir";
import { goesOnBehind } from "../catalog/background-words.ts";
import { camel, pascal } from "../naming.ts";
import type { Form } from "./form.ts";

type Action = ViewOf<typeof brief.action>;

export interface Behind {
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

/** Ids of what a client follows such work by. */
export const jobIds = { resource: "jobs", schema: "job", operation: "get-job" } as const;

/**
 * The requirements that have an action go on behind its request: where there is something that works there
 * and a database that has how far it is, and the text says so of the action itself.
 */
export function goingOn(
  actions: readonly Action[],
  { requirements, components }: Behind,
): readonly ViewOf<typeof brief.requirement>[] {
  // Somebody does it, and how far it is is kept where the next request finds it.
  const kinds = new Set<string>(components.map(({ data }) => data.kind));
  if (!kinds.has("worker") || !kinds.has("relational-store")) return [];
  const refs = new Set<string>(
    actions
      .filter(({ data }) => data.automatic === undefined && isWork(data))
      .flatMap(({ data }) => data.requirements),
  );
  return requirements.filter(({ ref, data }) => refs.has(ref) && goesOnBehind.test(data.text));
}

/** What moves many rows or works something out; what makes or changes one row is done at once. */
function isWork({ effect, verb }: Action["data"]): boolean {
  return (
    effect === "command" || /^(?:import|export|generate|process|recalculate|sync)$/i.test(verb)
  );
}

/** Its operation begins it, and answers where it can be followed. */
export function begunBehind(form: Form, behind: readonly Action[], around: Behind): Form {
  if (form.method === "get" && form.file === undefined) return form;
  if (goingOn(behind, around).length === 0) return form;
  const { file, ...rest } = form;
  return {
    ...rest,
    // A file that is to be made first is asked for, and fetched once it is there.
    ...(file === "request" ? { file } : {}),
    method: "post",
    answer: "job",
    repeatable: false,
  };
}

/** What its description says of that. */
export function jobTold({ answer }: Form): readonly string[] {
  return answer === "job"
    ? [
        `It goes on behind the request: Location leads to the job, whose status tells how far it is (\`${camel("get job")}\`).`,
      ]
    : [];
}

/** The name of the schema of what an import did with each row. */
export const importResult = { id: "import-result", name: pascal("import result") } as const;

/** Each row is taken or refused by itself, so that one bad row loses no other. */
export function importTold({ answer }: Form): readonly string[] {
  return answer === "import"
    ? ["Each row is taken or refused by itself; the answer names those that were refused, and why."]
    : [];
}
