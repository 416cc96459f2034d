import { listed } from "../../text/words.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";
import { brief, registered } from "../line.ts";
import { alsoDoubled, managerOf, timeOf } from "./standby-around.ts";
import type { Teller } from "./told.ts";

function storesOf({ drawn }: Confirmed) {
  const [database] = ofKinds(drawn, "relational-store");
  const named = (kind: "object-store" | "cache") =>
    ofKinds(drawn, kind).map(({ data }) => data.technology ?? data.name);
  const name = database?.data.technology ?? "the database";
  return {
    database: name,
    // Without a provider there are machines, and no zones that they stand in.
    places: drawn.choices?.some(({ data }) => data.topic === "decision/topic#cloud-platform")
      ? "zone"
      : "host",
    rented: / on Amazon (?:RDS|Aurora)/.test(name),
    // Its program has to be known to fail over with it.
    programs: drawn.connections
      .filter(({ data }) => data.to === database?.ref)
      .flatMap(
        ({ data }) => drawn.components.find(({ ref }) => ref === data.from)?.data.name ?? [],
      ),
    beside: [...named("object-store"), ...named("cache")],
  };
}

const again = (programs: readonly string[]): readonly string[] =>
  programs.length > 0
    ? [
        `${listed([...new Set(programs)])} ${new Set(programs).size === 1 ? "connects" : "connect"} by a name that leads to whichever server writes, ${new Set(programs).size === 1 ? "opens its" : "open their"} connections anew after a refusal, and ${new Set(programs).size === 1 ? "repeats" : "repeat"} what was not confirmed.`,
      ]
    : [];

/** Copies that are read from are further servers, and confirm nothing. */
function replicaBeside({ drawn }: Confirmed): string {
  const replica = drawn.components.find(({ id }) => /relational-store-replica/.test(id));
  return replica
    ? ` ${replica.data.name} is neither of them: it answers reads, confirms nothing, and is one server more.`
    : "";
}

const mistakes = registered(
  "A deletion by mistake is on both at once: backups stay, and so does the log between them.",
);

export const standbyTellers: Readonly<Record<string, Teller>> = {
  "synchronous-standby": (choice) => {
    const { database, rented, programs, places } = storesOf(choice);
    const time = timeOf(choice, database);
    return {
      positive: [
        `What ${database} has confirmed lies on two servers ${places === "zone" ? "in two zones" : "on two hosts"}: with one of them lost nothing of it is.`,
      ],
      negative: [
        brief(
          `Each write waits for the other ${places}.`,
          `Each write waits until the other ${places} has it, and a second server is paid that answers nobody.`,
        ),
        ...(rented
          ? []
          : [
              "With one standby that is away no write is confirmed until it is back; one that goes on without it promises nothing meanwhile.",
            ]),
        ...time.negative,
        mistakes,
      ],
      mitigation: [
        rented
          ? brief(
              "Rented as Multi-AZ.",
              "Rent it with a standby (Multi-AZ), in each environment that keeps what must not be lost.",
            )
          : `Two standbys of which one has to confirm. ${managerOf(choice)}.${replicaBeside(choice)}`,
        ...time.mitigation,
        ...again(programs),
        ...alsoDoubled(choice),
      ],
      confirmation: `A test ends the writing server of ${database} in the midst of writes, and afterwards finds each change whose confirmation came; ${time.tested}.`,
    };
  },
  "synchronous-log": (choice) => {
    const { database, beside } = storesOf(choice);
    return {
      positive: [
        `What ${database} has confirmed lies in its log on two machines: with one of them lost nothing of it is, without a second server of the database.`,
      ],
      negative: [
        "Nothing takes over: until the database is restored from backup and log, by hand, nobody is answered; an hour and more.",
        "While the receiver is away no write is confirmed.",
        ...(beside.length > 0
          ? [`It holds for the database alone, not for ${listed(beside)}.`]
          : []),
      ],
      mitigation: [
        "pg_receivewal --synchronous with a slot of its own (--slot) on the other machine, so that no log is removed before it has it, its name in synchronous_standby_names, and a full backup there each night; an alert when it stays behind, which performance/benchmarks.md does not have yet.",
        "Restore from both before the first release, and then every quarter; the time that it takes is written down.",
        ...alsoDoubled(choice),
      ],
      confirmation: `A test ends ${database} in the midst of writes, takes its disk away, restores from the other machine, and finds each change whose confirmation came.`,
    };
  },
  "asynchronous-standby": (choice) => {
    const { database, programs, places } = storesOf(choice);
    const time = timeOf(choice, database);
    return {
      positive: [
        `A second server of ${database} ${places === "zone" ? "in another zone" : "on another host"} takes over within a minute or two, without anybody.`,
      ],
      negative: [
        "What was confirmed in the last moment before is lost with the first server: a second as a rule, more where the standby lags.",
        ...time.negative,
        mistakes,
      ],
      mitigation: [
        `${managerOf(choice)}; the one that failed comes back as a standby, built anew.`,
        "An alert on a standby that is more than 10 s behind.",
        ...time.mitigation,
        ...again(programs),
        ...alsoDoubled(choice),
      ],
      confirmation: `Each quarter the writing server of ${database} is stopped under load: ${time.tested}, and what was confirmed and is not there is counted.`,
    };
  },
  "log-archive": (choice) => {
    const { database } = storesOf(choice);
    return {
      positive: [`${database} is one server, and backups with its log bring it back.`],
      negative: ["With its disk up to five minutes of what was confirmed are lost."],
      mitigation: [
        "archive_timeout of five minutes, where the database is PostgreSQL; less asks for a stream.",
      ],
      confirmation: `Each quarter ${database} is restored from backup and log, and what is missing is counted.`,
    };
  },
};
