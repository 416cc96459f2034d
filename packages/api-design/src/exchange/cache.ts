import type { ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { isFile } from "../operation/uploads.ts";

type Operation = ViewOf<typeof api.operation>["data"];
type Schema = ViewOf<typeof api.schema>;

export interface Caching {
  readonly cache: "no-store" | "private" | "shared";
  readonly because: string;
}

/** Answers with what is good for whoever has it. */
const secretAnswers: ReadonlySet<string> = new Set([
  "api/schema#account-invitation",
  "api/schema#auth-key",
]);

/** Who may keep an answer, and why; nothing for what changes something and hands out nothing. */
export function cachingOf(
  operation: Operation,
  {
    shown: fields,
    personal,
    isOwned,
    signs,
  }: {
    readonly shown: readonly ViewOf<typeof data.field>[];
    readonly personal: ReadonlySet<string>;
    /** It is somebody's own, or for some alone. */
    readonly isOwned: boolean;
    /** Addresses of files are signed for whoever asks, and hold for a while. */
    readonly signs: boolean;
  },
): Caching | undefined {
  if (operation.session === "begins" || operation.session === "renews")
    return { cache: "no-store", because: "It hands out what opens the session." };
  if (operation.response !== undefined && secretAnswers.has(operation.response))
    return { cache: "no-store", because: "It hands out what opens an account." };
  if (operation.method !== "get") return undefined;
  if (operation.success >= 300)
    return {
      cache: "no-store",
      because: "Where it leads is looked at each time that it is followed.",
    };
  if (operation.session !== undefined || operation.path.startsWith("/auth/"))
    return { cache: "no-store", because: "It is about the session of the caller." };
  if (operation.file !== undefined)
    return { cache: "no-store", because: "A file of what is kept stays with who asked for it." };
  if (signs && operation.access.kind === "authenticated" && fields.some(isFile))
    return { cache: "no-store", because: "It has addresses that hold for minutes." };
  const ofPeople = fields.filter(
    ({ data: { attribute } }) => attribute !== undefined && personal.has(attribute),
  );
  const named = [...new Set(ofPeople.map(({ data: { name } }) => name))].slice(0, 3);
  if (named.length > 0 && operation.access.kind === "authenticated")
    return { cache: "no-store", because: `It shows data of people: ${named.join(", ")}.` };
  if (operation.access.kind === "authenticated")
    return {
      cache: "private",
      because: "What is shown depends on who asks; the caller's own copy is asked for anew.",
    };
  if (operation.access.signedIn)
    return {
      cache: "private",
      because: "Who is signed in is shown more; the caller's own copy is asked for anew.",
    };
  if (isOwned)
    return { cache: "no-store", because: "It is somebody's own, known by nothing but its id." };
  return named.length > 0
    ? {
        cache: "private",
        because: `It shows data of people, ${named.join(", ")}, that no cache between should keep.`,
      }
    : { cache: "shared", because: "Everybody is shown the same; a copy is asked for anew." };
}

/** The fields behind what a schema shows, also inside of others. */
export function fieldsShown(
  schema: Schema | undefined,
  schemas: ReadonlyMap<string, Schema>,
  seen = new Set<string>(),
): readonly string[] {
  if (schema === undefined || seen.has(schema.ref)) return [];
  seen.add(schema.ref);
  return schema.data.properties.flatMap((each) => [
    ...(each.field && !each.writeOnly ? [each.field] : []),
    ...(each.schema ? fieldsShown(schemas.get(each.schema), schemas, seen) : []),
  ]);
}
