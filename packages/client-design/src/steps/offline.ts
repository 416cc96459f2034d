import { byRef, join, node, type Ref } from "@planc/core";
import { client } from "@planc/core/ir";
import { toldIn } from "../catalog/answers.ts";
import { derived, step } from "../kit.ts";
import { conflictOf } from "../offline/conflict.ts";
import { deviceReads } from "../offline/device-reads.ts";
import { chosenFor, devicesOf } from "../offline/devices.ts";
import { exampleOf } from "../offline/example.ts";
import { heldOf } from "../offline/held.ts";
import { knownOf } from "../offline/known.ts";
import { type Thing, thingsOf } from "../offline/model.ts";
import { fetchersOf, isReadWhole } from "../offline/pull.ts";
import { isOnlyCopy, sealedOf } from "../offline/sealed.ts";
import { shownOf } from "../offline/shown.ts";
import { twoDevices } from "../offline/two-devices.ts";
import { verdictsOn } from "../offline/waits.ts";
import { isOfProgram } from "../screens/by-client.ts";

/** What of each concept lies on a device, what waits there, and which of two changes stays. */
export const offline = step("offline", {
  reads: deviceReads,
  writes: { offline: client.offline },
  run: ({ convention, ...read }) => {
    const facts = { ...read, told: toldIn(convention?.data.style) };
    const devices = devicesOf(facts);
    if (devices.length === 0) return { offline: [] };
    const chosen = chosenFor(facts.choices);
    const decided = chosen("sync-conflicts");
    const store = chosen("offline-store");
    const whole = chosen("sync-protocol") !== undefined || decided !== undefined;
    const byCursor = chosen("sync-protocol")?.data.technology === "changes-since-cursor";
    const sealed = sealedOf(facts.fields, chosen("encryption") !== undefined);
    const verdicts = verdictsOn(facts, sealed);
    const volumes = new Map<Ref, (typeof facts.volumes)[number]>(
      facts.volumes.map((volume) => [volume.data.table, volume]),
    );
    const users = facts.loads.find(({ id }) => id === "registered-users");
    const copyOf = new Map<Ref, (typeof facts.copies)[number]>(
      facts.copies.map((copy) => [copy.data.table, copy]),
    );
    const onScreen = new Set<Ref>(
      facts.screens.flatMap(({ data: each }) => each.uses.map(({ operation }) => operation)),
    );
    const byApp = (thing: Thing) =>
      isOfProgram(thing.concept) ||
      (thing.operations.length > 0 && thing.operations.every(({ ref }) => !onScreen.has(ref)));
    const entityOf = byRef(facts.entities);
    const known = knownOf(facts);
    const { fetcherOf } = fetchersOf(facts);
    const { operationOf } = known;
    return {
      offline: devices.flatMap(({ surface, concepts }) => {
        const things = thingsOf(surface, concepts, facts);
        const judged = things.map((thing) => ({ thing, ...verdicts(thing) }));
        const madeHere = new Set<Ref>(
          judged
            .filter(({ writes }) =>
              writes.some(({ operation }) => operationOf.get(operation)?.data.effect === "create"),
            )
            .map(({ thing }) => thing.concept.ref),
        );
        return judged.map(({ thing, writes, refused, said }) => {
          const conflict = conflictOf(thing, writes, { facts, known }, decided);
          const shows = shownOf(thing, writes, surface, facts, known);
          // What no person sees changes on no two devices of theirs.
          const example =
            shows.length === 0 || byApp(thing)
              ? undefined
              : exampleOf(thing, writes, { known, told: facts.told }, conflict, (operations) =>
                  twoDevices(surface, thing, operations, known),
                );
          const copy = thing.table && copyOf.get(thing.table.ref);
          const after = thing.fields.flatMap(({ data: field }) => {
            const concept = entityOf.get(field.references?.entity ?? "")?.data.concept;
            return concept !== undefined && concept !== thing.concept.ref && madeHere.has(concept)
              ? [concept]
              : [];
          });
          return node(
            client.offline,
            join(surface.id, thing.concept.id),
            {
              surface: surface.ref,
              concept: thing.concept.ref,
              ...(thing.table ? { table: thing.table.ref } : {}),
              ...(fetcherOf(thing) === undefined
                ? unfetched(writes.length > 0)
                : heldOf(thing, known, {
                    whole,
                    volumes,
                    users,
                    byApp: byApp(thing),
                    onlyCopy: isOnlyCopy(thing, sealed),
                    isReadAnew: !byCursor && isReadWhole(thing),
                  })),
              readable: fetcherOf(thing) !== undefined || writes.length > 0,
              left: [...(copy?.data.left ?? [])],
              writes: [...writes],
              refused: [...refused],
              files: thing.fields.flatMap(({ ref, data: field }) =>
                field.type === "file" ? [ref] : [],
              ),
              conflict: conflict.rule,
              because: conflict.because,
              ...(conflict.deleted === undefined ? {} : { deleted: conflict.deleted }),
              after: [...new Set(after)],
              ...(example ? { example } : {}),
              shows: [...shows],
            },
            derived("offline-by-concept", [
              surface.ref,
              thing.concept.ref,
              ...(store ? [store.ref] : []),
              ...(decided && (conflict.rule === "last-made" || conflict.rule === "last-write")
                ? [decided.ref]
                : []),
              ...said,
              ...(conflict.stays ? [conflict.stays.by] : []),
              ...thing.operations.map(({ ref }) => ref),
            ]),
          );
        });
      }),
    };
  },
});

/** What the contract gives nowhere is on no device, but for what was made there. */
const unfetched = (isMade: boolean) => ({
  held: {
    kind: "opened" as const,
    words: isMade
      ? "what was made here; open: no operation gives the rest"
      : "open: no operation gives it",
  },
});
