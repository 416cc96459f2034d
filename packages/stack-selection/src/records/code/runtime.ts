import { listed, sample } from "../../text/words.ts";
import type { Told } from "../approaches/told.ts";
import { type Confirmed, programsOf } from "../drawn.ts";
import { brief, registered } from "../line.ts";
import { type CodeTold, joined } from "./told-code.ts";

/** What one event loop means for what this plan computes and how many instances it plans. */
export function toldOfRuntime(choice: Confirmed): CodeTold | undefined {
  if (choice.technology !== "nodejs") return undefined;
  const told = joined([passwords(choice), cores(choice)]);
  return told.negative.length === 0 ? undefined : told;
}

/** Hashing of passwords takes a processor on purpose, and the threads that it takes are few. */
function passwords({ drawn }: Confirmed): Told | undefined {
  if (drawn.identity?.data.owner !== "system") return undefined;
  const hashed = drawn.columns.some(({ data }) => /password/.test(data.name));
  const entering = drawn.operations
    .filter(({ data }) => data.session === "begins")
    .map(({ data }) => data.operationId);
  if (!hashed || entering.length === 0) return undefined;
  return {
    positive: [],
    negative: [
      brief(
        `${listed(entering)}: Argon2id stalls others.`,
        `The Argon2id hash of ${listed(entering)} takes a processor on purpose: in the event loop it stops all other requests of the instance, and beside it four threads, the default, serve it together with file reads and look-ups of names.`,
      ),
    ],
    mitigation: [
      brief(
        "Hash asynchronously.",
        `${listed(entering)} ${entering.length === 1 ? "calls" : "call"} the asynchronous form of the library, and UV_THREADPOOL_SIZE is set with the size of an instance; a test signs in many times at once and measures another operation meanwhile.`,
      ),
    ],
  };
}

/** A process uses one core, so more load is more instances and no larger one. */
function cores({ drawn }: Confirmed): Told | undefined {
  const answering = new Set<string>(drawn.operations.flatMap(({ data }) => data.component ?? []));
  const own = new Map<string, string>(programsOf(drawn).map(({ ref, data }) => [ref, data.name]));
  const planned = (drawn.capacities ?? []).flatMap(({ data }) => {
    const name = answering.has(data.component) ? own.get(data.component) : undefined;
    const { value, high = value } = data.replicas;
    return name === undefined ? [] : [{ name, most: Math.ceil(high) }];
  });
  const several = (drawn.capacities ?? []).some(
    ({ data }) => own.has(data.component) && data.replicas.value > 1,
  );
  // Where several are planned, it is told of what computes much; where one is enough at most, nothing follows.
  if (several || planned.every(({ most }) => most <= 1)) return undefined;
  return {
    positive: [],
    negative: [
      brief(
        `One core each: ${sample(planned.map(({ name }) => name))}.`,
        `One process uses one core: a larger machine makes ${sample(planned.map(({ name }) => name))} no faster.`,
      ),
    ],
    mitigation: [registered("An instance is given one core; more load is met by more instances.")],
  };
}
