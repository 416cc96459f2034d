import { retriesText, statedRetries, usualRetries } from "@planc/core";
import { repeating } from "../../catalog/facts/repeating.ts";
import { listed } from "../../text/words.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";
import type { Teller, Told } from "./told.ts";

function callsOf({ drawn }: Confirmed) {
  const systems = ofKinds(drawn, "external-system");
  const servers = ofKinds(drawn, "service", "worker", "module", "function", "scheduler");
  return systems.flatMap((system) => {
    const calls = drawn.connections.filter(
      ({ data }) => data.to === system.ref && servers.some(({ ref }) => ref === data.from),
    );
    const [first] = calls;
    if (!first) return [];
    const from = servers.find(({ ref }) => ref === first.data.from);
    const caller = from?.data.name ?? "the server";
    const isBehind = from?.data.kind === "worker" || from?.data.kind === "scheduler";
    return [
      {
        name: system.data.name,
        id: system.data.choice?.split("#")[1] ?? system.id,
        caller,
        // Nobody waits for what a worker does, though the worker itself waits for its answer.
        waits: first.data.mode === "sync" && !isBehind,
        timeout: first.data.timeout,
      },
    ];
  });
}

function durable(choice: Confirmed, more: Partial<Told> = {}): Told | undefined {
  const calls = callsOf(choice);
  if (calls.length === 0) return undefined;
  const { drawn } = choice;
  const stated = statedRetries(drawn.quantities);
  const behind = calls.filter(({ waits }) => !waits);
  const inside = calls.filter(({ waits }) => waits);
  const within = calls.find(({ timeout }) => timeout)?.timeout;
  const limit = within ? ` within ${within.value} ${within.unit}` : "";
  const facts = calls.flatMap(({ name }) => {
    const fact = repeating[name.toLowerCase()];
    return fact ? [`${name}: ${fact}`] : [];
  });
  const letters = drawn.tables.find(({ data }) => /dead_letter/.test(data.name))?.data.name;
  const failing = drawn.columns.find(({ data }) => data.name === "failing_since")?.data.table;
  const marked = drawn.tables.find(({ ref }) => ref === failing)?.data.name;
  const attempts = drawn.tables.find(({ data }) => /attempt/.test(data.name))?.data.name;
  const [first = { name: "the system", caller: "the worker" }] = behind.length > 0 ? behind : calls;
  return {
    positive: [
      ...(behind.length > 0
        ? [
            `A call of ${listed([...new Set(behind.map(({ caller }) => caller))])} to ${listed(behind.map(({ name }) => name))} that fails is repeated ${stated ? `${retriesText(stated)}, as the text says` : usualRetries.text}: an outage of that long loses nothing, and no request waits for it.`,
          ]
        : []),
      ...(letters
        ? [
            `What fails its last attempt is a row of ${letters} with its cause, which somebody starts again or gives up.`,
          ]
        : []),
      ...(attempts ? [`${attempts} keeps each try with what came back.`] : []),
      ...(more.positive ?? []),
    ],
    negative: [
      ...(inside.length > 0
        ? [
            `${listed([...new Set(inside.map(({ caller }) => caller))])} ${inside.length === 1 ? "calls" : "call"} ${listed(inside.map(({ name }) => name))} while somebody waits${limit}: repeated there under the same key, once, and afterwards by whoever asked.`,
          ]
        : []),
      `No answer${limit} does not tell whether the other side did it: a repetition may do it a second time.`,
      ...facts,
      ...(stated
        ? []
        : ["The attempts and pauses are a judgement of this plan: the text gives no numbers."]),
      ...(more.negative ?? []),
    ],
    mitigation: [
      `Repeated: no answer, 429 and 5xx, after the pause that Retry-After names where it is longer. Not repeated: other 4xx, which ${letters ? `go to ${letters}` : "are set aside"} at once.`,
      `The key of a call, or the id under which the other side finds it, is written before the first attempt.`,
      ...(marked
        ? [
            `After five failures in a row the system's row of ${marked} is failing, with the time in failing_since: until one call a minute is answered again, its jobs wait and use up no attempt.`,
          ]
        : []),
      ...(more.mitigation ?? []),
    ],
    confirmation: `A test double of ${listed(calls.map(({ name }) => name))} refuses with 429, answers 500, and is silent${limit}: the calls and pauses are counted, 400 is not repeated, and the last failure is found ${letters ? `in ${letters}` : "set aside"}. Another answers after ${first.caller} has given up waiting, and the effect is there once wherever the other side takes a key.`,
  };
}

export const callTellers: Readonly<Record<string, Teller>> = {
  "durable-retries": (choice) => durable(choice),
  "retries-and-breaker": (choice) =>
    durable(choice, {
      negative: ["Instances have to share which system is down, or each finds it out by itself."],
      mitigation: [
        "After five failures in a row calls to that system stop for a minute, kept in the database for all instances; then one call tries, and its answer opens the way again.",
      ],
    }),
  "retries-in-request": (choice) => {
    const calls = callsOf(choice);
    return calls.length === 0
      ? undefined
      : {
          positive: ["Nothing is kept beside the request."],
          negative: [
            `Who waits for ${listed(calls.map(({ name }) => name))} waits for all attempts.`,
          ],
          mitigation: ["At most two attempts, and a whole time that a caller bears."],
        };
  },
  "breaker-alone": (choice) => {
    const calls = callsOf(choice);
    return calls.length === 0
      ? undefined
      : {
          positive: [
            `While ${listed(
              calls.map(({ name }) => name),
              "or",
            )} is down, callers are refused at once.`,
          ],
          negative: ["What was to be sent then is not sent."],
          mitigation: ["The answer says that it was not done, so that the caller can ask again."],
        };
  },
};
