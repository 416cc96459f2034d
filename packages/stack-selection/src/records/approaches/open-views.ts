import { askedEvery, mostAsking, visibleWithin } from "@planc/core";
import { listed, number, sample } from "../../text/words.ts";
import { type Confirmed, namesOf, ofKinds } from "../drawn.ts";
import type { Teller, Told } from "./told.ts";

function viewsOf({ drawn }: Confirmed) {
  const said = (drawn.requirements ?? [])
    .flatMap(({ data }) => visibleWithin(data.text) ?? [])
    .sort((a, b) => a - b)[0];
  const all = drawn.operations.filter(({ data }) => ["read", "list"].includes(data.effect));
  if (said === undefined || all.length === 0) return undefined;
  // One question a view: the thing that is open, or the list that is.
  const [one, list] = [
    all.find(({ data }) => data.effect === "read"),
    all.find(
      ({ data }) =>
        data.effect === "list" &&
        data.resource ===
          (all.find((each) => each.data.effect === "read") ?? all[0])?.data.resource,
    ),
  ];
  const reads = [one, list].flatMap((each) => each ?? []);
  const asking = outsideOf(drawn);
  const changes = drawn.operations.filter(({ data }) => data.effect === "update");
  const clients = ofKinds(drawn, "web-client", "mobile-client");
  return {
    seconds: number(said),
    every: number(askedEvery(said)),
    reads:
      reads.length > 0
        ? listed(
            reads.map(({ data }) => data.operationId),
            "or",
          )
        : sample(all.map(({ data }) => data.operationId)),
    most: number(mostAsking(askedEvery(said))),
    asking,
    change: changes[0]?.data.operationId,
    client: clients.length > 0 ? namesOf(clients) : "The client",
  };
}

/** Systems of others that the plan asks in the course of a read. */
function outsideOf({ connections, components }: Confirmed["drawn"]): string | undefined {
  const names = new Map<string, string>(
    components.flatMap(({ ref, data }) =>
      data.kind === "external-system" ? [[ref, data.name] as const] : [],
    ),
  );
  const asked = connections.flatMap(({ data }) =>
    /\bpermission|\bmembership|\bwho asks\b/i.test(data.purpose) ? (names.get(data.to) ?? []) : [],
  );
  return asked.length > 0 ? listed([...new Set(asked)]) : undefined;
}

const stream = (choice: Confirmed, how: string): Told | undefined => {
  const found = viewsOf(choice);
  return (
    found && {
      positive: [`An open view is told at once, and asks nothing meanwhile.`],
      negative: [
        `The contract has no ${how} yet, and an instance knows of its own changes alone.`,
        "A connection that breaks loses what is told until it is there again.",
      ],
      mitigation: [
        `Add the ${how} to the contract, with the rights of the read that it stands for; instances tell one another by the database or the broker.`,
        `After each break the view repeats its read (${found.reads}).`,
      ],
      confirmation: `A test opens a view at one instance, changes it by ${found.change ?? "another"} at another, and sees the change within ${found.seconds} s.`,
    }
  );
};

export const openViewTellers: Readonly<Record<string, Teller>> = {
  "asks-again": (choice) => {
    const found = viewsOf(choice);
    if (!found) return undefined;
    const { seconds, every, reads, change, client, most, asking } = found;
    return {
      positive: [
        `${client} asks one question for each open view every ${every} s (${reads}), and what goes with it only where that answer differs: a change is seen within ${seconds} s as long as the answers take no longer than the other half.`,
        "No connection stays open, and any instance answers.",
      ],
      negative: [
        `Each open view asks every ${every} s, whether something has changed or not: the planned peak counts one such question for each person at the same time, and above ${most} people at once events that the server sends cost less.`,
        ...(asking
          ? [`Each question asks ${asking} who may see it, as no copy of that is kept.`]
          : []),
        "What somebody is typing must not be replaced by what comes in.",
      ],
      mitigation: [
        "A view that is hidden, or whose person has gone, asks no more, and asks once when it is looked at again; after a failure the pause doubles up to a minute.",
        "A form that is open shows that something has changed, and keeps what was typed.",
      ],
      confirmation: `A test has two browsers open the same thing, changes it in one${change ? ` (${change})` : ""}, and sees it in the other within ${seconds} s; a hidden one sends no request for a minute.`,
    };
  },
  "told-by-stream": (choice) => stream(choice, "stream of events"),
  "told-by-socket": (choice) => stream(choice, "channel"),
};
