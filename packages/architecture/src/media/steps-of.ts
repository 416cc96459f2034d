import type { Component, MediaFacts, Operation } from "./facts.ts";
import type { Pipeline } from "./file-kinds.ts";

interface Way {
  /** What it is called in a sentence: `progress photo content`. */
  readonly name: string;
  readonly client: Component | undefined;
  readonly owner: Component | undefined;
  readonly worker: Component | undefined;
  readonly store: Component;
  /** Who hands it to readers. */
  readonly by: Component;
  readonly broker: Component | undefined;
  readonly begin: Operation;
  readonly end: Operation | undefined;
  /** A long file goes in parts, which are put together in the end. */
  readonly inParts: boolean;
  readonly made: readonly string[];
  readonly connections: MediaFacts["connections"];
}

/** Who hands what to whom, from the first request to the first look, and what becomes of it where that fails. */
export function waysOf(way: Way): Pick<Pipeline, "steps" | "failures"> {
  const { name, client, owner, worker, store, by, broker, begin, end, inParts, made, connections } =
    way;
  const steps: Pipeline["steps"][number][] = [];
  const failures: Pipeline["failures"][number][] = [];
  const joined = (from: Component, to: Component) =>
    connections.some(({ data }) => data.from === from.ref && data.to === to.ref);
  const ask = (
    from: Component,
    to: Component,
    message: string,
    mode: "sync" | "async" | "reply" = "sync",
  ) => steps.push({ from: from.ref, to: to.ref, message, mode });
  if (client && owner) {
    ask(
      client,
      owner,
      `${begin.data.operationId}: media type${inParts ? " and size" : ""} of the ${name}`,
    );
    ask(
      owner,
      client,
      inParts
        ? "an address for 15 minutes, above 16 MB one for each part of 8 MB that is not there"
        : "address that takes it for 15 minutes",
      "reply",
    );
    ask(client, store, inParts ? "PUT of the file, or of each part" : "PUT of the file");
    ask(store, client, "stored", "reply");
    failures.push({
      at: store.ref,
      when: "the line breaks, or the address has expired",
      handling: inParts
        ? `${begin.data.operationId} again, by the same id: the parts that the store lists are not sent again`
        : "the client asks for another address and sends it again",
    });
    if (end) {
      ask(client, owner, end.data.operationId);
      if (inParts) ask(owner, store, "list the parts, and put them together");
      failures.push({
        at: owner.ref,
        when: `${end.data.operationId} finds no file, or one of another type or length`,
        handling: "409; the file is deleted after a day",
      });
    }
  } else if (owner) {
    ask(owner, store, `PUT of the ${name}`);
    ask(store, owner, "stored", "reply");
  }
  if (worker && owner) {
    if (broker && joined(owner, broker)) {
      ask(owner, broker, `${name} is there`, "async");
      ask(broker, worker, `${name} is there`, "async");
    } else if (joined(owner, worker)) {
      ask(owner, worker, `${name} is there`, "async");
    }
    ask(worker, store, "read the original");
    if (made.length > 0)
      ask(worker, store, `write ${made.length > 6 ? `${made.length} forms` : made.join(", ")}`);
    failures.push({
      at: worker.ref,
      when: "it cannot be decoded, or the third attempt ends without its forms",
      handling:
        "set to failed where the record has that state; the original stays a day for who looks into it",
    });
  }
  if (client && (by.ref === store.ref ? joined(client, store) : joined(client, by))) {
    ask(client, by, "GET of the form that the screen needs");
  }
  return { steps, failures };
}
