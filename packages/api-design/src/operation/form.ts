import type { DataOf } from "@planc/core";
import { doneTo, handOverVerb, spoken } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { camel, kebab, pascal, plural, withArticle } from "../naming.ts";
import { itemPath } from "../steps/resources.ts";

export type Effect = DataOf<typeof brief.action>["effect"];

/** The shape of an operation on a resource, before paths and schemas. */
export interface Form {
  readonly operationId: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly effect: Effect;
  readonly summary: string;
  /** On one item, on the collection, or a sub-path of an item that names the change of state. */
  readonly on:
    | "item"
    | "collection"
    | { readonly sub: string }
    | { readonly all: string }
    /** One item, found by what is typed to get to it. */
    | { readonly code: string };
  /** A file goes in or comes out. */
  readonly file?: "request" | "response";
  /** It sends the caller to where the thing leads. */
  readonly redirects?: true;
  readonly body?: "create" | "batch" | "update" | "handover" | `with-${string}`;
  /** `import` says what became of each row, `job` where work that goes on is followed. */
  readonly answer?: "resource" | "page" | "import" | "job";
  /** All of them in one answer, up to a bound. */
  readonly whole?: true;
  /** Repeating it changes nothing more. */
  readonly repeatable: boolean;
}

/** The form of actions over HTTP that move files or lead elsewhere, by their verb. */
export function fileFormOf(effect: Effect, name: string, verb: string): Form | undefined {
  const one = pascal(name);
  const many = pascal(plural(name));
  const things = plural(spoken(name));
  switch (verb) {
    case "export":
      return {
        operationId: `export${many}`,
        method: "get",
        effect,
        summary: `Export ${things} as a file`,
        on: { all: "export" },
        file: "response",
        repeatable: true,
      };
    case "import":
      return {
        operationId: `import${many}`,
        method: "post",
        effect,
        summary: `Import ${things} from a file`,
        on: { all: "import" },
        file: "request",
        answer: "import",
        repeatable: false,
      };
    case "download":
      return {
        operationId: `download${one}`,
        method: "get",
        effect,
        summary: `Download ${withArticle(spoken(name))} as a file`,
        on: { sub: "download" },
        file: "response",
        repeatable: true,
      };
    case "visit":
      return {
        operationId: `visit${one}`,
        method: "get",
        effect,
        summary: `Follow ${withArticle(spoken(name))} to where it leads`,
        on: { sub: "visit" },
        redirects: true,
        repeatable: true,
      };
    default:
      return undefined;
  }
}

/** The form that an action with this effect takes on a resource called `name`. */
export function formOf(effect: Effect, name: string, verb: string): Form {
  const one = pascal(name);
  const many = pascal(plural(name));
  const thing = withArticle(spoken(name));
  const things = plural(spoken(name));
  switch (effect) {
    case "create":
      return {
        operationId: `create${one}`,
        method: "post",
        effect,
        summary: `Create ${thing}`,
        on: "collection",
        body: "create",
        answer: "resource",
        repeatable: false,
      };
    case "read":
      return {
        operationId: `get${one}`,
        method: "get",
        effect,
        summary: `Read ${thing}`,
        on: "item",
        answer: "resource",
        repeatable: true,
      };
    case "list":
    case "search":
      // Searching is listing with a filter, so that both have one path and one page form.
      return {
        operationId: `list${many}`,
        method: "get",
        effect: "list",
        summary: `List ${things}`,
        on: "collection",
        answer: "page",
        repeatable: true,
      };
    case "update":
      return {
        operationId: `update${one}`,
        method: "patch",
        effect,
        summary: `Change ${thing}`,
        on: "item",
        body: "update",
        answer: "resource",
        repeatable: true,
      };
    case "delete":
      return {
        operationId: `delete${one}`,
        method: "delete",
        effect,
        summary: `Delete ${thing}`,
        on: "item",
        repeatable: true,
      };
    case "transition":
    case "command":
      return {
        operationId: camel(`${verb} ${name}`),
        method: "post",
        effect,
        summary: doneTo(`${verb.charAt(0).toUpperCase()}${verb.slice(1)}`, thing),
        on: { sub: kebab(verb) },
        ...(verb === handOverVerb ? { body: "handover" as const } : {}),
        answer: "resource",
        repeatable: false,
      };
  }
}

/** The path of an operation of this form: `/tasks`, `/tasks/{taskId}`, `/tasks/{taskId}/complete`. */
export function pathOf(
  form: Form,
  resource: Parameters<typeof itemPath>[0],
  /** What stands in front of what is done to a thing. */
  action: "/" | ":" = "/",
): string {
  const doing = (verb: string) => (action === "/" ? `/${verb}` : `:${camel(verb)}`);
  if (form.on === "collection") return resource.path;
  if (form.on === "item") return itemPath(resource);
  if ("all" in form.on) return `${resource.path}${doing(form.on.all)}`;
  if ("code" in form.on) {
    return `${resource.path}/by-${kebab(form.on.code)}/{${camel(form.on.code)}}`;
  }
  return `${itemPath(resource)}${doing(form.on.sub)}`;
}

/** The status of an operation of this form that went well. */
export function successOf({ effect, file, redirects, answer }: Form, answers: boolean): number {
  if (redirects) return 302;
  if (answer === "job") return 202;
  if (file === "response") return 200;
  if (!answers) return 204;
  return effect === "create" && answer !== "import" ? 201 : 200;
}
