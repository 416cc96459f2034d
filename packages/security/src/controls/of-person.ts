import type { Model } from "../model.ts";
import { someOf } from "../text.ts";

interface Asked {
  /** The program that asks the others; absent where one reaches all of it. */
  readonly from?: string;
  readonly copies: readonly string[];
  readonly erases: readonly string[];
}

/** What people can ask of the interface for their own data. */
export interface Done {
  readonly exports: boolean;
  readonly erases: boolean;
}

/**
 * What of that the contract has: a duty that no operation and no call between services carries out is not met by
 * a sentence. Nothing is known of it where the plan has no interface.
 */
export function doneOfPerson(model: Model): Done | undefined {
  const asked = askedOf(model);
  if (asked.from !== undefined || model.operations.length === 0)
    return { exports: true, erases: true };
  const duties = new Set<string>(
    model.obligations.filter(({ data }) => data.kind === "erasure").map(({ ref }) => ref),
  );
  const exports = model.operations.some(
    ({ data: { operationId, file } }) => file?.in === "response" && /^export/.test(operationId),
  );
  const erases = model.operations.some(
    ({ data: { effect, path, realises } }) =>
      effect === "delete" &&
      (path.endsWith("/{userId}") || realises.some((each) => duties.has(each))),
  );
  return exports || erases ? { exports, erases } : undefined;
}

/** How a person's data is copied and erased, in a sentence and in few words, with what is still open. */
export function ofPerson(
  model: Model,
  concepts: readonly string[],
  done: Done = { exports: true, erases: true },
): { readonly what: string; readonly setting?: string } {
  const asked = askedOf(model);
  const { done: told, open } = outside(model);
  const words = [
    ...(asked.from === undefined ? [] : [`asked by ${asked.from}`]),
    ...(asked.copies.length > 0 ? [`copies: ${someOf(asked.copies, 6)}`] : []),
    ...(asked.erases.length > 0 ? [`erasure: ${someOf([...asked.erases, ...told], 8)}`] : []),
    ...(open.length > 0 ? [`left open: ${someOf(open, 6)}`] : []),
  ];
  return {
    what: `${howOfPerson(asked, done)}: ${someOf(concepts, 6)}.${outsideText(told, open)}`,
    ...(words.length > 0 ? { setting: words.join("; ") } : {}),
  };
}

/** By whom a person's data is copied and erased: one program reaches all of it, several are asked one by one. */
function askedOf({ connections, components }: Model): Asked {
  const asking = connections.filter(({ data }) => data.ofPerson !== undefined);
  const nameOf = (of: string) => components.find(({ ref }) => ref === of)?.data.name ?? "a service";
  const [first] = asking;
  const of = (kind: "export" | "erasure") =>
    asking.flatMap(({ data }) => (data.ofPerson?.includes(kind) ? [nameOf(data.to)] : []));
  return {
    ...(first ? { from: nameOf(first.data.from) } : {}),
    copies: of("export"),
    erases: of("erasure"),
  };
}

function howOfPerson({ from, copies, erases }: Asked, done: Done): string {
  if (from === undefined) {
    if (!done.exports)
      return "One operation erases what is held of a person or makes it anonymous, and none exports it yet";
    return done.erases
      ? "One operation exports what is held of a person, and one erases it or makes it anonymous"
      : "One operation exports what is held of a person, and none erases it yet";
  }
  const does = [
    ...(copies.length > 0 ? [`asks ${someOf(copies, 6)} for what each holds of a person`] : []),
    ...(erases.length > 0
      ? [
          `follows for each of ${someOf(erases, 8)} whether it has erased or made anonymous its part`,
        ]
      : []),
  ];
  return `${from} ${does.join(", and ")}`;
}

/** What systems of others hold of a person is theirs to erase, and ours to ask. */
function outside({ systems, components, connections }: Model): {
  readonly done: readonly string[];
  readonly open: readonly string[];
} {
  const asking = connections.filter(({ data }) => data.ofPerson?.includes("erasure"));
  if (asking.length === 0) return { done: [], open: [] };
  const erasing = new Set<string>(asking.flatMap(({ data }) => [data.from, data.to]));
  const asked = new Set<string>([
    ...asking.map(({ data }) => data.to),
    ...connections.flatMap(({ data }) => (erasing.has(data.from) ? [data.to] : [])),
  ]);
  const done = components.flatMap(({ ref, data }) =>
    asked.has(ref) && data.kind === "external-system" && data.lifecycle !== "existing"
      ? [data.name]
      : [],
  );
  const provided = components.some(
    ({ ref, data }) => data.kind === "identity-provider" && asked.has(ref),
  );
  const identity = new Set(
    provided
      ? components.flatMap(({ data }) =>
          data.kind === "identity-provider" && data.technology ? [data.technology] : [],
        )
      : [],
  );
  const open = systems.flatMap(({ data }) =>
    identity.has(data.name) || done.includes(data.name) ? [] : [data.name],
  );
  return { done, open };
}

function outsideText(done: readonly string[], open: readonly string[]): string {
  const asked =
    done.length > 0
      ? ` ${someOf(done, 6)} ${done.length === 1 ? "is" : "are"} asked to erase by the service that speaks with ${done.length === 1 ? "it" : "each"}, before its own part counts as done.`
      : "";
  return open.length > 0
    ? `${asked} What ${someOf(open, 6)} ${open.length === 1 ? "holds" : "hold"} of the person this plan leaves to be worked out.`
    : asked;
}
