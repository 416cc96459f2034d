/** How every instance hears of a change that came to one of them; the first that the plan has is taken. */
export interface FanOutWay {
  /** With this technology alone. */
  readonly over?: RegExp;
  /** What carries it. */
  readonly by: RegExp;
  readonly does: string;
  readonly protocol?: string;
}

export const fanOuts: readonly FanOutWay[] = [
  {
    over: /\bstomp\b/i,
    by: /\brabbitmq\b|\bactivemq\b|\bartemis\b/i,
    does: "relays live messages to the clients of every instance, as the broker of STOMP destinations",
    protocol: "STOMP",
  },
  {
    by: /\bredis\b|\bvalkey\b|\bdragonfly\b|\bkeydb\b/i,
    does: "publishes live messages and hears those of every other instance, by publish and subscribe",
  },
  {
    by: /\brabbitmq\b|\bnats\b|\bkafka\b|\bredpanda\b|\bpulsar\b|\bactivemq\b|\bartemis\b/i,
    does: "publishes live messages to every instance, each of which listens with a subscription of its own",
  },
  {
    by: /\bpostgres/i,
    does: "tells every instance what changed by NOTIFY, and listens by LISTEN: the ids alone, as one holds less than 8000 bytes",
  },
];
