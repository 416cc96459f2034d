import {
  byRef,
  keepsReached,
  listedWithin,
  namedIn,
  namePattern,
  optional,
  type Ref,
  spoken,
} from "@planc/core";
import { api, brief, client, data, decision } from "@planc/core/ir";
import { checkedOnServer, laterMadeWins, strictRules } from "../catalog/strict-rules.ts";
import { rule } from "../kit.ts";
import { chosenFor } from "../offline/devices.ts";

const most = 160;
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
};

/** What the text says of work without a connection, in its own words. */
const offlineWords = (
  qualities: readonly { readonly data: { readonly name: string; readonly text: string } }[],
): string =>
  short(
    qualities.find(({ data: { name } }) => name === "offline")?.data.text ??
      "work without a connection",
  );

/** Changes that wait on a device, and a statement that holds among all devices. */
export const offlineStatements = rule("offline-statements", {
  reads: {
    held: client.offline,
    requirements: optional(brief.requirement),
    qualities: optional(brief.quality),
    concepts: optional(brief.concept),
    operations: optional(api.operation),
    choices: optional(decision.choice),
  },
  check: ({ held, requirements, qualities, concepts, operations, choices, report }) => {
    const arrives = chosenFor(choices)("sync-conflicts")?.data.basis === "stated";
    const arriving = held.filter(({ data: each }) => each.conflict === "last-write");
    const unmet: (typeof requirements)[number][] = [];
    const conceptOf = byRef(concepts);
    const operationOf = byRef(operations);
    const called = (ref: Ref) => operationOf.get(ref)?.data.operationId ?? ref;
    // What takes something away breaks no rule about how much there is of it.
    const adds = (ref: Ref) =>
      operationOf.get(ref)?.data.effect === "delete" ? [] : [called(ref)];
    const offline = offlineWords(qualities);
    const things = held.flatMap(({ data: each }) => {
      const concept = conceptOf.get(each.concept)?.data;
      if (concept === undefined) return [];
      return [{ each, name: concept.name, words: namePattern(concept.name, concept.plural) }];
    });
    for (const each of requirements) {
      const { ref, data: requirement } = each;
      if (requirement.priority === "wont" || requirement.later !== undefined) continue;
      const text = requirement.text;
      const strict = strictRules.find(({ words }) => words.test(text));
      const about = things.filter(({ words }) => words.test(text));
      if (strict && about.length > 0)
        report(
          "offline-against-rule",
          {
            offline,
            rule: short(text),
            holds: strict.of,
            takes:
              about
                .flatMap(({ each }) => each.writes.flatMap(({ operation }) => adds(operation)))
                .join(", ") || "nothing",
            refuses:
              about
                .flatMap(({ each }) => each.refused.map(({ operation }) => called(operation)))
                .join(", ") || "nothing",
          },
          { ref },
        );
      if (laterMadeWins.test(text) && arriving.length > 0 && !arrives) unmet.push(each);
      if (keepsReached(text)) {
        for (const { data: each } of held) {
          const thing = conceptOf.get(each.concept)?.data.name;
          const overwrites = each.conflict === "last-write" || each.conflict === "last-made";
          if (!thing || !overwrites || !namedIn(text, thing)) continue;
          // The contract refuses to take back what this statement keeps.
          const operations = each.writes.flatMap(({ operation }) => {
            const found = operationOf.get(operation)?.data;
            return found?.effect === "update" && !found.realises.includes(ref)
              ? [called(operation)]
              : [];
          });
          if (operations.length === 0) continue;
          report(
            "offline-change-goes-back",
            { rule: short(text), operations: operations.join(", "), thing: spoken(thing) },
            { ref },
          );
        }
      }
      if (checkedOnServer.test(text)) {
        const waiting = held.filter(({ data: each }) => each.writes.length > 0);
        if (waiting.length > 0)
          report(
            "offline-before-check",
            {
              offline,
              rule: short(text),
              things: waiting
                .map(({ data: each }) => conceptOf.get(each.concept)?.data.name ?? each.concept)
                .join(", "),
            },
            { ref },
          );
      }
    }
    const [first, ...others] = unmet;
    if (first)
      report(
        "conflict-rule-unmet",
        {
          rule: short(first.data.text),
          others:
            others.length === 0
              ? ""
              : ` (so also ${listedWithin(
                  others.map(({ data: { key } }) => key),
                  200,
                )})`,
          operations: arriving
            .flatMap(({ data: each }) =>
              each.writes.flatMap(({ operation }) =>
                operationOf.get(operation)?.data.effect === "update" ? [called(operation)] : [],
              ),
            )
            .join(", "),
        },
        { ref: first.ref },
      );
  },
});

/** The server is to settle changes of what it cannot read. */
export const offlineSealed = rule("offline-sealed", {
  reads: {
    held: client.offline,
    choices: decision.choice,
    qualities: optional(brief.quality),
    concepts: optional(brief.concept),
    fields: optional(data.field),
  },
  check: ({ held, choices, qualities, concepts, fields, report }) => {
    const chosen = chosenFor(choices);
    const encryption = chosen("encryption");
    const decided = chosen("sync-conflicts");
    if (encryption === undefined || decided === undefined) return;
    const conceptOf = byRef(concepts);
    const written = new Set<string>(
      fields.flatMap(({ data: { entity, type, generated } }) =>
        !generated && (type === "long-text" || type === "binary" || type === "file")
          ? [entity]
          : [],
      ),
    );
    const settled = held.filter(({ data: { conflict, concept } }) => {
      const id = concept.slice(concept.indexOf("#") + 1);
      return (
        ["last-made", "last-write", "merge"].includes(conflict) && written.has(`data/entity#${id}`)
      );
    });
    if (settled.length === 0) return;
    report(
      "offline-against-encryption",
      {
        offline: offlineWords(qualities),
        encryption: encryption.data.name,
        decision: decided.data.name,
        things: settled
          .map(({ data: { concept } }) => conceptOf.get(concept)?.data.name ?? concept)
          .join(", "),
      },
      { ref: decided.ref },
    );
  },
});
