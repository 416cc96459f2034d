/**
 * Share of arrivals at `servers` servers that have to wait, where `offered` servers would be busy on average: by the
 * recursion of Erlang B, which neither overflows nor cancels out for many servers. All wait where they are too few.
 */
export function erlangC(servers: number, offered: number): number {
  const count = Math.max(1, Math.floor(servers));
  if (!(offered > 0)) return 0;
  if (offered >= count) return 1;
  let blocked = 1;
  for (let each = 1; each <= count; each++)
    blocked = (offered * blocked) / (each + offered * blocked);
  return blocked / (1 - (offered / count) * (1 - blocked));
}

export interface Queue {
  /** Arrivals a second, by chance and independent of each other. */
  readonly arrival: number;
  /** Mean seconds that a server is busy with one of them. */
  readonly service: number;
  readonly servers: number;
  /** (Ca² + Cs²) / 2 by Allen and Cunneen: by how much the wait is longer than with exponential times. */
  readonly variability?: number;
}

/** Probability that an arrival is not done after a time, waiting included: M/M/c, first come, first served. */
export function longerThan(time: number, queue: Queue): number {
  return tailOf(queue)(time);
}

function tailOf({ arrival, service, servers, variability = 1 }: Queue): (time: number) => number {
  const waits = erlangC(servers, arrival * service);
  const done = 1 / service;
  const drain = (servers * done - arrival) / variability;
  if (drain <= 0) return () => 1;
  // Where waiting and being served take the same on average, the general form divides nothing by nothing.
  const isSame = Math.abs(drain - done) < done * 1e-6;
  return (time) => {
    const served = Math.exp(-done * time);
    const queued = isSame
      ? (1 + done * time) * served
      : (drain * served - done * Math.exp(-drain * time)) / (drain - done);
    return Math.min(1, Math.max(0, (1 - waits) * served + waits * queued));
  };
}

/**
 * The time within which a share of arrivals is done, in seconds: by bisection where there are several servers.
 * `Infinity` where more comes than is worked off.
 */
export function timeWithin(percentile: number, queue: Queue): number {
  const { arrival, service, servers } = queue;
  if (!(service > 0)) return 0;
  if (arrival * service >= servers) return Number.POSITIVE_INFINITY;
  const left = 1 - percentile;
  // At one server and by chance, what waits and is served is done at one rate.
  if (servers === 1 && (queue.variability ?? 1) === 1) {
    return -Math.log(left) / (1 / service - arrival);
  }
  const tail = tailOf(queue);
  let low = 0;
  let high = service;
  while (tail(high) > left) high *= 2;
  while (high - low > high * 1e-10) {
    const middle = (low + high) / 2;
    if (tail(middle) > left) low = middle;
    else high = middle;
  }
  return high;
}

/** Mean seconds until an arrival is taken up; `Infinity` where more comes than is worked off. */
export function meanWait({ arrival, service, servers, variability = 1 }: Queue): number {
  const offered = arrival * service;
  if (offered >= servers) return Number.POSITIVE_INFINITY;
  return (erlangC(servers, offered) * service * variability) / (servers - offered);
}
