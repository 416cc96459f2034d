import type { SettledBy } from "../catalog/settled-by.ts";
import { queueOnDevice } from "../choices/purpose.ts";
import { passedThrough } from "../demands/passed.ts";
import { capital, counted, listed, sample } from "../text/words.ts";
import { statedKinds } from "./approaches/job-work.ts";
import { changesOperations } from "./approaches/sync.ts";
import type { Confirmed, Drawn } from "./drawn.ts";
import { ofKinds } from "./drawn.ts";
import { laggingCopies } from "./lagging-copies.ts";
import type { Settler } from "./settled.ts";
import { replicaRead } from "./settled-replica.ts";
import { sealedBy } from "./settled-sealed.ts";

/** Risks of what is kept: on devices, in queues, in buckets and as copies. */
export const dataSettlers = {
  "drawn-replica": replicaRead,
  "drawn-lagging-copies": laggingCopies,
  "drawn-journals": ({ drawn, name }) => {
    const [store] = ofKinds(drawn, "relational-store");
    const own = new Set(
      drawn.tables.flatMap(({ data }) =>
        drawn.stores.some(
          (each) => each.ref === data.store && each.data.component === store?.ref,
        ) && data.owner
          ? [data.owner]
          : [],
      ),
    );
    const apart = drawn.tables.some(({ data }) => data.name.includes("."));
    return store && own.size > 1 && apart
      ? {
          negative: `${capital(counted(own.size, "program"))} migrate one database, and ${name} applies what is younger than the last row of its table of what was applied: in one table for all they would skip one another's files, and nothing would tell.`,
          mitigation:
            "Each program has that table in its own schema (migrations.schema of its configuration), and migrates by a role that may change that schema alone.",
        }
      : {};
  },
  "drawn-versions": ({ drawn, purpose }) => {
    // What only waits to be sent is changed on one device.
    if (purpose === queueOnDevice) return {};
    const guarded = drawn.operations.filter(({ data }) =>
      data.parameters.some((each) => each.name === "If-Match"),
    );
    if (drawn.operations.length === 0) return undefined;
    const since = changesOperations(drawn).map(({ data }) => data.operationId);
    const open =
      since.length > 0
        ? ` What changed meanwhile, and what was deleted, comes from ${listed(since)}.`
        : ` No operation of the contract gives what changed since a time, or tells of what was deleted: until one does, the client reads whole lists anew after each connection.`;
    const decided = drawn.choices?.find(
      ({ data }) => data.topic === "decision/topic#sync-conflicts",
    );
    if (decided) {
      return {
        negative: "Two devices change the same record.",
        mitigation: `What stays is decided: ${decided.data.name}.${open}`,
      };
    }
    return guarded.length > 0
      ? {
          negative: "Two devices change the same record.",
          mitigation: `Each change is sent with the version that it was made from (${sample(guarded.map(({ data }) => data.operationId))}); where that is no longer the newest it is refused, and whoever made it sees both and decides.${open}`,
        }
      : {
          negative: "Two devices change the same record.",
          mitigation: `Settle which one stays: no operation of the contract asks for the version that a change was made from.${open}`,
        };
  },
  "drawn-reports-of-people": ({ drawn }) => {
    if (drawn.operations.length === 0) return undefined;
    const reports = drawn.operations.filter(({ data }) =>
      /^(?:report|flag)(?=[A-Z])|[Rr]eport[A-Z]\w*$|[Mm]oderat/.test(data.operationId),
    );
    return {
      negative: "The server cannot read, search or moderate messages.",
      mitigation:
        reports.length > 0
          ? `Whoever receives a message reports it with its text (${listed(reports.map(({ data }) => data.operationId))}); a search through messages runs on the device.`
          : "Nothing in this plan reports a message to a person or searches messages on the device: ask whether either is wanted.",
    };
  },
  "drawn-envelopes": ({ name, drawn: { tables } }) => {
    if (tables.length === 0) return undefined;
    const perDevice = tables.find(
      ({ data }) => has(data.columns, "message_id") && has(data.columns, "device_id"),
    );
    return perDevice
      ? {}
      : {
          negative: `A session of ${name} is between two devices: a message has a ciphertext for each device of each receiver, and no table of this plan has a place for them.`,
          mitigation:
            "Lay out a table of envelopes (message, device, ciphertext), or keep one ciphertext under a sender key and hand that key out to each device, before the first message is stored.",
        };
  },
  "drawn-kept-messages": ({ ref, drawn }) => {
    const own = new Set(
      drawn.components.filter(({ data }) => data.choice === ref).map((each) => each.ref),
    );
    const { events, jobs } = passedThrough(own, drawn);
    const kept = events.filter(({ event }) => event.data.delivery === "at-least-once");
    // Where the text closes the list of them, it is that one which the record of the work counts too.
    const kinds = jobs.length > 0 ? Math.max(statedKinds(drawn).length, jobs.length) : 0;
    const what = [
      ...(kept.length > 0 ? [counted(kept.length, "event")] : []),
      // Work that begins with an event is counted there.
      ...(kinds > 0 && (kept.length === 0 || statedKinds(drawn).length > 0)
        ? [`${counted(kinds, "kind")} of job`]
        : []),
    ];
    return what.length > 0
      ? {
          negative: "A queue that nobody empties fills the disk.",
          mitigation: `None of what goes through it may be lost (${listed(what)}): a limit of length or age only with a dead-letter exchange behind it.`,
        }
      : undefined;
  },
  "drawn-open-files": (choice) => {
    const puts = toOwn(choice).filter(({ data }) => /signed addresses/.test(data.purpose));
    if (puts.length === 0) return undefined;
    const open = puts.some(({ data }) => /everybody may see/.test(data.purpose));
    const closed = puts.some(({ data }) =>
      /to the others|by which they are read/.test(data.purpose),
    );
    const sealed = sealedBy(choice.drawn);
    if (!open && sealed)
      return {
        negative: `What lies in ${choice.name} was sealed on a device (${sealed}): a bucket that is open gives away no content, and yet how large each file is, when it came and that it is there.`,
        mitigation: "Block public access; hand out signed URLs that expire.",
      };
    if (!open)
      return {
        negative: `Whoever gets hold of a signed address of a file in ${choice.name} reads it until the address runs out.`,
        mitigation:
          "Public access is blocked for the account; an address is signed for one file, for whoever the answer with it goes to.",
      };
    const [cdn] = ofKinds(choice.drawn, "cdn");
    const reads = cdn
      ? `only ${cdn.data.technology ?? cdn.data.name} reads it`
      : "only reading is open, file by file, and nobody lists it";
    return {
      negative: "A bucket that is open as a whole lets anybody list and write it.",
      mitigation: `What everybody may see lies in a bucket of its own: ${reads}, under an address that lasts, with a new name for each version.${
        closed
          ? " The others lie in a closed one, and signed addresses that expire lead to them."
          : ""
      }`,
    };
  },
  "drawn-stale-keys": (choice) => {
    const own = ownOf(choice);
    const drops = choice.drawn.flows.filter(({ data }) =>
      data.steps.some(({ to, message }) => own.has(to) && /^delete what is kept/.test(message)),
    );
    const pages = choice.drawn.flows.some(({ data }) =>
      data.steps.some(({ to, message }) => own.has(to) && /^look for a page of/.test(message)),
    );
    if (drops.length === 0 && pages) {
      const told =
        choice.drawn.subscriptions.length > 0
          ? " Open: a client that is told of a change and reads the list again within that time gets the page from before."
          : "";
      return {
        negative: `Until its entry ends somebody may read a page of a list that was so before.${told}`,
        mitigation:
          "Pages of lists have in their key the count that changes raise, and the asking account where who asks decides what is shown; one that a change missed ends after 60 s, a judgement; whoever needs it exact reads the store.",
      };
    }
    return drops.length > 0
      ? {
          negative:
            "Between a change and the deletion of its key somebody may read what was so before.",
          mitigation: `Each change of a thing deletes its key once that is committed, as ${listed(drops.map(({ data }) => `“${data.name}”`))} ${drops.length > 1 ? "are" : "is"} drawn to; pages of lists, where they are kept, have in their key the count that changes raise, and the asking account where who asks decides what is shown, and end after 60 s, a judgement. That bounds what slips through, and whoever needs it exact reads the store.`,
        }
      : undefined;
  },
  "drawn-index-feed": (choice) => {
    const own = ownOf(choice);
    const feeds = choice.drawn.flows.filter(({ data }) =>
      data.steps.some(({ to, message }) => own.has(to) && /^index /.test(message)),
    );
    const table = choice.drawn.tables.find(({ data }) => /index_changes$/.test(data.name));
    const feeder = toOwn(choice).find(({ data }) => /\bindexes\b/.test(data.purpose));
    if (!table || !feeder) return undefined;
    const lag = choice.drawn.alerts.find(({ data }) => data.watches === table.ref);
    const by = feeds.length > 0 ? ` (${listed(feeds.map(({ data }) => `“${data.name}”`))})` : "";
    return {
      negative: "The index lags behind the database.",
      mitigation: `${nameAt(choice.drawn, feeder.data.from)} writes each change${by} to ${table.data.name} in its own transaction and feeds the index from there, in the order of the changes of one thing; ${
        lag
          ? `“${lag.data.name}” tells when it falls behind`
          : "the age of the oldest row is the lag, and nothing measures it yet"
      }.`,
    };
  },
} satisfies Partial<Record<SettledBy, Settler>>;

const has = (columns: readonly string[], name: string): boolean =>
  columns.some((each) => each.endsWith(`.${name}`));

function ownOf({ ref, drawn }: Confirmed): ReadonlySet<string> {
  return new Set(
    drawn.components.filter(({ data }) => data.choice === ref).map((each) => each.ref),
  );
}

function toOwn(choice: Confirmed): Drawn["connections"] {
  const own = ownOf(choice);
  return choice.drawn.connections.filter(({ data }) => own.has(data.to));
}

const nameAt = ({ components }: Drawn, ref: string): string =>
  components.find((each) => each.ref === ref)?.data.name ?? "The owner";
