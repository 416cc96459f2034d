import { listed } from "../text/words.ts";
import { awaitedFirst, type Check, changesOf, type Drawn } from "./drawn.ts";

/** Checks of what holds copies: that they are there, and that they follow what they are copies of. */
export const copyChecks = {
  "search-engine": ({ full, drawn }) => {
    const searches = searching(drawn);
    if (searches.length === 0) return undefined;
    const names = listed(searches.map(({ data }) => data.operationId));
    const changes = changesOf(searches, drawn);
    const hides = ({ data }: Drawn["operations"][number]) =>
      data.effect === "delete" || (data.effect === "transition" && hiding.test(data.operationId));
    const shown = changes.filter((each) => !hides(each));
    const begins =
      shown.find(({ data }) => data.effect === "transition" || data.effect === "update") ??
      shown.find(({ data }) => data.effect === "create");
    const ends = changes.find(hides);
    const followed = [
      ...(begins ? [`what ${begins.data.operationId} changes is found as it is now`] : []),
      ...(ends
        ? [
            `what ${ends.data.operationId} ${ends.data.effect === "delete" ? "deletes" : "takes away"} is found no more`,
          ]
        : []),
    ];
    const after = followed.length > 0 ? ` Within seconds ${listed(followed)}.` : "";
    return `Tests fill ${full} with fixed records, call ${names} and compare the first hits.${after}`;
  },
  cache: ({ ref, name, entry, drawn }) => {
    const reads = awaitedFirst(drawn).filter(
      ({ data }) => data.effect === "list" || data.effect === "read" || data.effect === "search",
    );
    const carrier = drawn.identity?.data.carrier;
    const holdsSessions = carrier?.kind === "session-cookie" && carrier.state === "cache";
    if (holdsSessions) {
      const read = reads.find(({ data }) => data.access.kind === "authenticated");
      return (
        read &&
        `A test empties ${name} while somebody is signed in: ${read.data.operationId} answers 401, and as before after a new sign-in. With ${name} stopped it answers 503, and lets nobody in unchecked.`
      );
    }
    const held = reads.filter(({ data }) =>
      data.realises.some((each) => through(ref, drawn).has(each)),
    );
    const [read] = held.length > 0 ? held : reads;
    if (!read) return undefined;
    const id = read.data.operationId;
    // Nobody can stop what a provider runs, nor have it show a write at once everywhere.
    const rented = entry?.form === "service" || entry?.form === "platform";
    const [change] = held.length > 0 ? dropping(ref, read, drawn) : [];
    const lag =
      rented && lagging.has(entry.key)
        ? "; from another region it asks until that has it too, and tells how long it took"
        : undefined;
    const fresh = change
      ? `A test calls ${id}, then ${change.data.operationId}, then ${id} again: the answer has the change${lag ?? ""}.`
      : undefined;
    const without = rented
      ? undefined
      : `${fresh ? "With" : `A test calls ${id} with`} ${name} stopped${fresh ? ` ${id} answers the same, and slower` : ": the answer is the same, and slower"}.`;
    const told = [fresh, without].flatMap((each) => each ?? []);
    return told.length > 0 ? told.join(" ") : undefined;
  },
} satisfies Readonly<Record<string, Check>>;

/** Steps after which people do not find a thing any more, though its row stays. */
const hiding = /^(?:archive|close|deactivate|discontinue|hide|retire|unpublish|withdraw)/i;

/** Searching is listing with words, so that it is known by what the operation realises. */
function searching({ operations, actions }: Drawn): Drawn["operations"] {
  const search = new Set<string>(
    actions.filter(({ data }) => data.effect === "search").map(({ ref }) => ref),
  );
  return operations.filter(
    ({ data }) => data.effect === "search" || data.realises.some((each) => search.has(each)),
  );
}

/** Stores whose copies follow a write later; their maker gives a minute as usual, and no bound. */
const lagging: ReadonlySet<string> = new Set(["cloudflare-kv"]);

const strongest = ["update", "transition", "delete", "create"];

/** What changes what was read: first that of which a flow says that it deletes the key. */
function dropping(
  choice: string,
  read: Drawn["operations"][number],
  drawn: Drawn,
): Drawn["operations"] {
  const dropped = stepsTo(choice, drawn, "delete what is kept");
  const order = ({ data }: Drawn["operations"][number]) => strongest.indexOf(data.effect);
  return [
    ...drawn.operations.filter(
      ({ data }) =>
        data.effect !== "list" &&
        data.effect !== "read" &&
        data.realises.some((each) => dropped.has(each)),
    ),
    ...changesOf([read], drawn).toSorted((a, b) => order(a) - order(b)),
  ];
}

/** What is read through the cache, by the flows that look there. */
function through(choice: string, drawn: Drawn): ReadonlySet<string> {
  return stepsTo(choice, drawn, "look for ");
}

/** The actions whose flows have a step of this kind to the choice. */
function stepsTo(
  choice: string,
  { components, flows }: Drawn,
  begins: string,
): ReadonlySet<string> {
  const own = new Set<string>(
    components.filter(({ data }) => data.choice === choice).map(({ ref }) => ref),
  );
  return new Set(
    flows
      .filter(({ data }) =>
        data.steps.some(({ to, message }) => own.has(to) && message.startsWith(begins)),
      )
      .flatMap(({ data }) => data.action ?? []),
  );
}
