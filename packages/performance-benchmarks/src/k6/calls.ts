import { byTarget, isCalledByScript, type PlanNodeOf, type ViewOf } from "@planc/core";
import type { api, security, workload } from "@planc/core/ir";
import { rolesOf } from "./accounts.ts";
import { exampleBody, exampleValue } from "./example-body.ts";

type Operation = PlanNodeOf<typeof api.operation>;
type Schema = PlanNodeOf<typeof api.schema>;

export interface Interface {
  readonly identity?: PlanNodeOf<typeof security.identity> | undefined;
  readonly operations: readonly Operation[];
  readonly schemas: readonly Schema[];
  /** Refs of the fields whose values no two records share. */
  readonly uniqueFields: ReadonlySet<string>;
  readonly mix: readonly PlanNodeOf<typeof workload.mix>[];
  readonly resources: readonly PlanNodeOf<typeof api.resource>[];
  readonly exchanges: readonly Exchange[];
  readonly convention: Pick<PlanNodeOf<typeof api.convention>, "data">;
}

type Exchange = PlanNodeOf<typeof api.exchange>;

/** One operation as the script calls it. */
export interface Call {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** Share of the random mix; 0 where the mix leaves it out. */
  readonly share: number;
  readonly reads?: true;
  /** Statuses that are right whatever the ids. */
  readonly expected: readonly number[];
  readonly body?: Readonly<Record<string, unknown>>;
  readonly key?: true;
  /** It names the version that it changes: the call that shows which one that is. */
  readonly versioned?: string;
  readonly open?: true;
  /** Ends a record of the test data that other calls need: it is called with an unknown id. */
  readonly spare?: true;
  /** Refused with 409 where another record has what only one may have. */
  readonly keptApart?: true;
  /** It answers on a host of its own. */
  readonly apart?: true;
  /** The role in which it is made, where none may make all calls. */
  readonly as?: string;
  /** An operation of the session that setup began. */
  readonly session?: "begin" | "renew" | "end";
}

const sessionPath = "/auth/sessions";
const accounts = "data/entity#user";

/** Operations that the random mix leaves out: they would end the session or the account of the test. */
export function leftOut(
  operation: ViewOf<typeof api.operation>["data"],
  resources: ReadonlyMap<string, { readonly data: { readonly entity?: string | undefined } }>,
): boolean {
  return operation.path.startsWith("/auth/") || endsAccount(operation, resources);
}

function endsAccount(
  { effect, resource }: ViewOf<typeof api.operation>["data"],
  resources: ReadonlyMap<string, { readonly data: { readonly entity?: string | undefined } }>,
): boolean {
  const ends = effect === "delete" || effect === "transition";
  return ends && resources.get(resource)?.data.entity === accounts;
}

/** Calls in the order of the smoke test: what ends the session comes last. */
export function callsOf(about: Interface): readonly Call[] {
  const resources = new Map<string, (typeof about.resources)[number]>(
    about.resources.map((each) => [each.ref, each]),
  );
  const schemas = new Map<string, Schema>(about.schemas.map((each) => [each.ref, each]));
  const share = new Map<string, number>(
    about.mix.map((each) => [each.data.operation, each.data.share.value]),
  );
  const reading = new Set<string>(
    about.mix.flatMap(({ data }) => (data.reads ? [data.operation] : [])),
  );
  const repeat = about.convention.data.repeat?.name;
  const shows = versionsShown(about);
  const mixed = about.operations.filter((each) => !leftOut(each.data, resources));
  const roles = rolesOf(about.operations, (ref) => share.get(ref) ?? 0);
  const total = mixed.reduce((sum, each) => sum + (share.get(each.ref) ?? 0), 0);
  return about.operations
    .filter(({ data }) => isCalledByScript(data))
    .map(({ ref, data: operation }): Call => {
      const out = leftOut(operation, resources);
      const request = operation.request === undefined ? undefined : schemas.get(operation.request);
      const query = operation.parameters
        .filter((each) => each.in === "query" && each.required && each.name !== repeat)
        .map((each) => `${each.name}=${encodeURIComponent(String(exampleValue(each)))}`);
      const session = sessionOf(operation);
      const apart = keptApart(operation);
      const as = roles.as.get(ref);
      return {
        name: operation.operationId,
        method: operation.method.toUpperCase(),
        path: withValues(operation) + (query.length > 0 ? `?${query.join("&")}` : ""),
        share: out || total === 0 ? 0 : Number(((share.get(ref) ?? 0) / total).toPrecision(6)),
        ...(reading.has(ref) ? { reads: true } : {}),
        expected: [
          operation.success,
          ...(apart || repeated(operation) ? [409] : []),
          ...(isVersioned(operation) ? staleOf(operation) : []),
        ],
        ...(request ? { body: exampleBody(request, schemas, about.uniqueFields) } : {}),
        ...(operation.idempotency === "key" ? { key: true } : {}),
        ...(isVersioned(operation) ? { versioned: shows.get(ref) ?? "" } : {}),
        ...(operation.access.kind === "public" ? { open: true } : {}),
        ...(operation.effect === "delete" || out ? { spare: true } : {}),
        ...(apart ? { keptApart: true } : {}),
        ...(operation.host === undefined ? {} : { apart: true }),
        ...(as === undefined ? {} : { as }),
        ...(session ? { session } : {}),
      };
    })
    .sort((a, b) => Number(a.session === "end") - Number(b.session === "end"));
}

const isVersioned = ({ parameters }: Pick<Operation["data"], "parameters">): boolean =>
  parameters.some(({ name }) => name === "If-Match");

/** Another arrival may have changed the record between reading and changing it. */
function staleOf({ errors }: Pick<Operation["data"], "errors">): readonly number[] {
  return [errors.some(({ status }) => status === 412) ? 412 : 409];
}

/** For each operation that names a version the name of the one that reads its record, with the version in the answer. */
function versionsShown({ operations, exchanges }: Interface): ReadonlyMap<string, string> {
  const byOperation = byTarget(exchanges);
  const reads = operations.filter(
    ({ ref, data }) =>
      data.method === "get" &&
      data.path.endsWith("}") &&
      byOperation.get(ref)?.validator === "version",
  );
  return new Map(
    operations.flatMap(({ ref, data }) => {
      if (!isVersioned(data)) return [];
      const read = reads.find(
        ({ data: { path } }) =>
          data.path === path ||
          (data.path.startsWith(path) && /^[/:]/.test(data.path.slice(path.length))),
      );
      return read ? [[ref as string, read.data.operationId] as const] : [];
    }),
  );
}

/** The path with what is no id of a record filled in: a date, or one of a few words. */
function withValues({ path, parameters }: Operation["data"]): string {
  return path.replace(/\{([^{}]+)\}/g, (place, name: string) => {
    const parameter = parameters.find((each) => each.in === "path" && each.name === name);
    const isId =
      parameter === undefined ||
      ((parameter.type === "uuid" || parameter.type === "text") && !parameter.values?.length);
    return isId ? place : encodeURIComponent(String(exampleValue(parameter)));
  });
}

/** The second transition of one record finds it in another state. */
function repeated({ effect, errors }: Conflicting): boolean {
  return effect === "transition" && errors.some((each) => each.status === 409);
}

type Conflicting = Pick<ViewOf<typeof api.operation>["data"], "effect" | "errors" | "realises">;

/** Whether an operation is refused where another record has what the text wants once: a reference cannot be made up. */
export function keptApart({ errors, realises }: Conflicting): boolean {
  return (
    realises.some((each) => each.startsWith("brief/uniqueness#")) &&
    errors.some((each) => each.status === 409)
  );
}

export function sessionOf({
  path,
  method,
}: Pick<Operation["data"], "path" | "method">): Call["session"] {
  if (!path.startsWith(sessionPath)) return undefined;
  if (method === "delete") return "end";
  return path === sessionPath ? "begin" : "renew";
}

/** Whether an operation begins a session. */
export const signsIn = (operation: Pick<Operation["data"], "path" | "method">): boolean =>
  sessionOf(operation) === "begin";

/** As whom the calls are made: somebody who signs in, the holder of a token, or nobody in particular. */
export type Caller = "signsIn" | "token" | "nobody";

export function callerOf(operations: readonly { readonly data: Operation["data"] }[]): Caller {
  if (operations.some(({ data }) => signsIn(data))) return "signsIn";
  return operations.every(({ data }) => data.access.kind === "public") ? "nobody" : "token";
}
