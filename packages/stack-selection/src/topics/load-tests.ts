import { isLoadStated } from "../facts/assumed.ts";
import type { Facts } from "../facts/facts.ts";
import { listed, number } from "../text/words.ts";
import { no, type Verdict, yes } from "./verdict.ts";

/** By what the text states of load or time: a load that nobody states is shown to be held by nothing. */
export function loadTestVerdict(facts: Facts): Verdict | undefined {
  const { conditions, numbers, inputs, product } = facts;
  const { peakRate, responseTime } = numbers;
  // Without an action there is no request to repeat, whatever the rate; where nothing works the load out,
  // nothing writes a test of it either.
  if (!conditions.server || !peakRate || inputs.loads.length === 0 || inputs.actions.length === 0)
    return undefined;
  const cases = loadCases(facts);
  if (cases.length > 0 || isLoadStated(inputs)) {
    const refs = [
      ...peakRate.refs,
      ...(responseTime?.refs ?? []),
      ...cases.flatMap((each) => each.refs),
    ];
    const isOpen = conditions["live-channel"] !== undefined || conditions["two-way"] !== undefined;
    const [held, called] = [
      cases.filter(({ isLive }) => isLive && isOpen),
      cases.filter(({ isLive }) => !(isLive && isOpen)),
    ].map((some) => listed(some.map(({ text }) => text)));
    const apart = held
      ? `; ${held} ${held.includes(" and ") ? "take" : "takes"} connections that stay open, which are to be tested apart`
      : "";
    return yes(
      isLoadStated(inputs) || !called
        ? `A release is shown to hold ${[peakRate.text, called].filter(Boolean).join(", with ")}${apart}`
        : `A release is shown to keep ${called}, at ${peakRate.text}${apart}`,
      [...new Set(refs)],
    );
  }
  return no(
    `No tool is taken and no release waits for them: the text states neither a load nor a response time of the server, and ${peakRate.text} is nothing that somebody asked for; performance/benchmarks.md has the runs for once somebody does`,
    "Targets to keep, of load or response time",
    [product, ...peakRate.refs],
    { here: "no target stated", turns: "stated target" },
  );
}

/** What the text asks for, with what it wants to be seen there. */
export function withCases(facts: Facts, why: string): string {
  const shown = listed(loadCases(facts).map(({ text }) => text));
  return shown ? `${why}, and gives what it is to show: ${shown}` : why;
}

/** What the text wants to be seen under load, each with what says so. */
export function loadCases({ inputs, numbers }: Facts) {
  const times = inputs.quantities.filter(
    ({ data }) => data.measure === "response-time" && data.kind !== "human-target",
  );
  const copies = inputs.quantities.filter(
    ({ data }) => data.unit === "instance" && data.comparator === "range",
  );
  return [
    ...times.slice(0, 3).map(({ ref, data }) => ({
      text: `“${data.about}”${data.percentile === undefined || data.about.includes(`p${data.percentile}`) ? "" : ` at the ${data.percentile}th percentile`} ${boundOf(data)}`,
      refs: [ref],
      isLive: /deliver|real.?time|collaborat|update|message/i.test(data.about),
    })),
    ...copies.map(({ ref, data }) => ({
      text: `${Array.isArray(data.value) ? data.value.map(number).join(" to ") : number(Number(data.value))} ${data.about}`,
      refs: [ref],
      isLive: false,
    })),
    ...(numbers.concurrentUsers && isExact(inputs)
      ? [
          {
            text: numbers.concurrentUsers.text,
            refs: numbers.concurrentUsers.refs,
            isLive: true,
          },
        ]
      : []),
  ];
}

function isExact({ loads, quantities }: Facts["inputs"]): boolean {
  const load = loads.find(({ data }) => data.measure === "concurrent-users");
  return load
    ? load.data.figure.low === undefined
    : quantities.some(({ data }) => data.measure === "concurrent-users");
}

function boundOf({
  value,
  unit,
  comparator,
}: Facts["inputs"]["quantities"][number]["data"]): string {
  const amount = typeof value === "number" ? number(value) : value.map(number).join(" to ");
  return `${comparator.startsWith(">") ? "of at least" : "within"} ${amount} ${unit}`;
}
