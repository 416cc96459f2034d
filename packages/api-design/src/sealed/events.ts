import { spoken, type ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;

export interface SealedEvent {
  readonly when: string;
  readonly done: string;
  readonly operations: Operation["ref"][];
  readonly missing?: true;
}

/** Operations whose path speaks of a thing, by what they do. */
function finder(operations: readonly Operation[]) {
  return (path: RegExp, effect: Operation["data"]["effect"]) =>
    operations.find(({ data }) => path.test(data.path) && data.effect === effect);
}

/** What becomes of devices, groups and keys, each with the operations that carry it. */
export function eventsOf(
  keys: "groups" | "pairs",
  operations: readonly Operation[],
  about: {
    readonly thing: string;
    readonly things: string;
    readonly group: string | undefined;
    readonly store: string;
    /** The group says which change of its keys is still to be made. */
    readonly due?: boolean;
  },
): readonly SealedEvent[] {
  const find = finder(operations);
  const { thing, things, group, store, due = false } = about;
  const room = group ?? "group";
  const refs = (...all: readonly (Operation | undefined)[]) =>
    all.flatMap((each) => (each ? [each.ref] : []));
  const told = (
    when: string,
    done: string,
    ...all: readonly (Operation | undefined)[]
  ): SealedEvent => {
    const found = refs(...all);
    const missing = found.length === 0 && all.length > 0;
    return { when, done, operations: found, ...(missing ? { missing: true as const } : {}) };
  };
  const addKeys = find(keys === "groups" ? /key-packages$/ : /prekeys$/, "create");
  const claim = operations.find(
    ({ data }) =>
      /(?:key-packages|prekeys)/.test(data.path) &&
      data.effect === "command" &&
      data.method === "post",
  );
  const left = operations.find(
    ({ data }) => /(?:key-packages|prekeys)/.test(data.path) && /left/i.test(data.operationId),
  );
  const commit = find(/commits$/, "create");
  const welcome = find(/welcomes$/, "list");
  const addDevice = find(/devices$/, "create");
  const dropDevice = find(/devices\/\{[^/]+\}$/, "delete");
  const keysRead = operations.find(
    ({ data }) => /\/keys$/.test(data.path) && data.method === "get",
  );
  const leave = find(/members\/\{[^/]+\}$/, "delete");
  const report = operations.find(
    ({ data }) => data.effect === "create" && /\breport/i.test(spoken(data.operationId)),
  );
  const backup = operations.find(({ data }) => /backup|recovery/i.test(data.operationId));
  return [
    told(
      "A device is new",
      keys === "groups"
        ? `registers, lays up its keys; ${due ? `addition due at of each ${room} of the account is set and told, and whichever device of the ${room} is there first, 0 to 5 s later at random, commits it in` : `is taken into each ${room} by a commit of another device of the account`}`
        : "registers, lays up signed and one-time prekeys; other devices begin a session with it when they next send",
      addDevice,
      addKeys,
      ...(keys === "groups" ? [commit, welcome] : []),
    ),
    told(
      "Keys run low",
      `counted after each connection, filled up ${keys === "groups" ? "before the one of last resort is handed out" : "below a fifth of the stock"}`,
      left,
      addKeys,
    ),
    {
      when: `A ${thing} to several devices`,
      done:
        keys === "groups"
          ? "one ciphertext for all, under the epoch that it names"
          : "one ciphertext for all, under the sender key that each of them got over its own session; two devices alone use the session",
      operations: refs(
        operations.find(({ data }) => data.effect === "create" && data.path.endsWith(`/${things}`)),
      ),
    },
    told(
      `The first ${thing} to somebody`,
      keys === "groups"
        ? "takes one key package of each device, once"
        : "takes one prekey of each device, once (X3DH, PQXDH)",
      claim,
    ),
    ...(group
      ? [
          told(
            `Somebody joins a ${group}`,
            keys === "groups"
              ? "a commit begins the next epoch, its welcome goes to each device; what was before stays closed"
              : "each sender hands its sender key to the new devices; what was before stays closed",
            ...(keys === "groups" ? [commit, welcome] : [claim]),
          ),
          told(
            `Somebody leaves a ${group}`,
            keys === "groups"
              ? due
                ? `removal due at is set and told; whoever took somebody out commits at once, else the first device of the ${room}; until then no ${thing} is taken (commit-due)`
                : "whoever sends next commits it first, under keys that who left has not"
              : "every sender makes a new sender key and hands it to those who stay",
            leave,
            ...(keys === "groups" ? [commit] : []),
          ),
        ]
      : []),
    told(
      "A device is lost",
      `the account takes it off: its sessions end, ${keys === "groups" ? (due ? `removal due at of each ${room} of the account is set and told, and the first device of the ${room} commits it out` : `it is committed out of each ${room}`) : "others seal for it no more"}; what it has opened (${store}) is under the lock of the device alone`,
      dropDevice,
    ),
    told(
      "Somebody has no device left",
      backup
        ? "keys come back by the backup"
        : "signs in again with new keys; everything of before is gone",
      backup,
    ),
    told(
      "A history comes to a new device",
      `from another device of the account, sealed for it, or not at all`,
      backup,
    ),
    told(
      "Two people make sure of each other",
      "compare a number made of both identity keys; a changed key is shown before the next is sent",
      keysRead,
    ),
    told(
      "Something is reported",
      report
        ? `whoever received it sends the words as they were opened and the id of the ${thing}; that these are its words, whoever decides takes on trust: open whether the sender's signature goes along`
        : `whoever received it sends the opened ${thing} with its sealed original, so that the sender's signature shows it`,
      report,
    ),
  ];
}
