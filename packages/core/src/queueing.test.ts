import fc from "fast-check";
import { expect, it } from "vitest";
import { calculate } from "./calculate.ts";
import { erlangC, longerThan, meanWait, type Queue, timeWithin } from "./queueing.ts";

/** Numbers between 0 and 1 that are the same at each run. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Customers come by chance, the first free server takes the first who waits; the first tenth is left out. */
function simulated(queue: Queue, customers: number, time: (chance: () => number) => number) {
  const chance = chances(20_261_201);
  const free = new Float64Array(queue.servers);
  const times = new Float64Array(customers);
  const first = customers / 10;
  let now = 0;
  let waited = 0;
  for (let each = 0; each < customers; each++) {
    now -= Math.log(1 - chance()) / queue.arrival;
    let soonest = 0;
    for (let at = 1; at < free.length; at++) {
      if ((free[at] ?? 0) < (free[soonest] ?? 0)) soonest = at;
    }
    const begins = Math.max(now, free[soonest] ?? 0);
    const ends = begins + time(chance);
    free[soonest] = ends;
    times[each] = ends - now;
    if (each >= first) waited += begins - now;
  }
  const sorted = times.subarray(first).sort();
  const within = (share: number) => sorted[Math.floor(share * sorted.length)] ?? 0;
  return { p50: within(0.5), p95: within(0.95), p99: within(0.99), wait: waited / sorted.length };
}

const computed = (queue: Queue) => ({
  p50: timeWithin(0.5, queue),
  p95: timeWithin(0.95, queue),
  p99: timeWithin(0.99, queue),
  wait: meanWait(queue),
});

it.each([
  { utilisation: 0.3, servers: 1 },
  { utilisation: 0.65, servers: 1 },
  { utilisation: 0.65, servers: 2 },
  { utilisation: 0.8, servers: 4 },
  { utilisation: 0.88, servers: 8 },
  { utilisation: 0.65, servers: 16 },
])(
  "is within 5 % of a simulation: $servers servers, $utilisation of them busy",
  ({ utilisation, servers }) => {
    const service = 0.02;
    const queue = { arrival: (utilisation * servers) / service, service, servers };
    const seen = simulated(queue, 400_000, (chance) => -Math.log(1 - chance()) * service);
    const told = computed(queue);
    // Where hardly anybody waits, a share of the mean says nothing: a thousandth of the service time counts.
    expect(Math.abs(told.wait - seen.wait)).toBeLessThan(
      Math.max(0.05 * seen.wait, service / 1000),
    );
    for (const name of ["p50", "p95", "p99"] as const) {
      expect(Math.abs(told[name] / seen[name] - 1), `${name} ${told[name]}`).toBeLessThan(0.05);
    }
  },
);

it("makes the wait longer where service times differ more, as a simulation does", () => {
  // Nine of ten take a third of the mean, the tenth seven times it: a coefficient of variation of 4, squared.
  const queue = { arrival: 65, service: 0.01, servers: 1 };
  const seen = simulated(queue, 400_000, (chance) => (chance() < 0.9 ? 0.01 / 3 : 0.07));
  const squared = (0.9 * (1 / 3) ** 2 + 0.1 * 7 ** 2) / 1 - 1;
  expect(meanWait({ ...queue, variability: (1 + squared) / 2 }) / seen.wait).toBeCloseTo(1, 1);
});

it("gives the figures that are published for Erlang's formula", () => {
  // A call centre that 10 agents' worth of calls come to: 14 agents let 17.4 % of them wait.
  expect(erlangC(14, 10)).toBeCloseTo(0.1741, 3);
  expect(erlangC(1, 0.65)).toBeCloseTo(0.65, 10);
  expect([erlangC(3, 0), erlangC(3, 3), erlangC(3, 4)]).toEqual([0, 1, 1]);
  // Factorials of as many servers are beyond any number; the recursion is not.
  expect(erlangC(1000, 900)).toBeGreaterThan(0);
  expect(erlangC(1000, 900)).toBeLessThan(0.001);
  // One server: the whole time is exponential with the rate at which the queue drains.
  expect(timeWithin(0.95, { arrival: 130, service: 0.005, servers: 1 })).toBeCloseTo(
    -Math.log(0.05) / (200 - 130),
    9,
  );
});

it("has no time where more comes than is worked off", () => {
  expect(timeWithin(0.95, { arrival: 400, service: 0.005, servers: 2 })).toBe(Infinity);
  expect(meanWait({ arrival: 401, service: 0.005, servers: 2 })).toBe(Infinity);
  expect(longerThan(1, { arrival: 500, service: 0.005, servers: 2 })).toBe(1);
});

const queues = fc
  .record({
    utilisation: fc.double({ min: 0.01, max: 0.97, noNaN: true }),
    servers: fc.integer({ min: 1, max: 64 }),
    service: fc.double({ min: 0.0001, max: 10, noNaN: true }),
  })
  .map(({ utilisation, servers, service }) => ({
    arrival: (utilisation * servers) / service,
    service,
    servers,
  }));

it("takes longer the more comes, and never less than the service alone", () => {
  fc.assert(
    fc.property(queues, fc.constantFrom(0.5, 0.95, 0.99), (queue, share) => {
      const time = timeWithin(share, queue);
      const more = { ...queue, arrival: queue.arrival * 1.02 };
      expect(timeWithin(share, more)).toBeGreaterThanOrEqual(time * (1 - 1e-9));
      expect(meanWait(more)).toBeGreaterThanOrEqual(meanWait(queue));
      expect(time).toBeGreaterThanOrEqual(-Math.log(1 - share) * queue.service * (1 - 1e-6));
      expect(longerThan(time, queue)).toBeCloseTo(1 - share, 6);
    }),
  );
});

it("has as many there as come in the time that one stays (Little)", () => {
  fc.assert(
    fc.property(queues, (queue) => {
      const { arrival, service, servers } = queue;
      // Both by their own way: the mean number from the states of the chain, the mean time from the tail.
      const offered = arrival * service;
      const states: number[] = [1];
      for (let each = 1; each < 20_000; each++) {
        const next = (states[each - 1] ?? 0) * (offered / Math.min(each, servers));
        states.push(next);
        if (each > offered && next < 1e-14 * (states[Math.floor(offered)] ?? 1)) break;
        if (next > 1e200) return;
      }
      const all = states.reduce((sum, each) => sum + each, 0);
      const number = states.reduce((sum, each, at) => sum + each * at, 0) / all;
      expect(number / (arrival * (meanWait(queue) + service))).toBeCloseTo(1, 5);
    }),
  );
});

it("is what formulas call", () => {
  const values = { demand: 130, time: 0.005 };
  expect(calculate("erlangC(1, demand * time)", values)).toBeCloseTo(0.65);
  expect(calculate("mmcTime(0.95, demand, time, 1)", values)).toBeCloseTo(0.0427962, 6);
  expect(calculate("mmcTime(0.95, demand, time, 1, 2)", values)).toBeCloseTo(0.0787806, 6);
  expect(calculate("pow(2, 3)", {})).toBe(8);
  for (const formula of ["mmcTime(0.95, 1, 1)", "pow(2)", "toString(1)"])
    expect(() => calculate(formula, {})).toThrow(RangeError);
});
