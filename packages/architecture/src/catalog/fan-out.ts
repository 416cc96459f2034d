/** How every instance hears of a change that came to one of them; the first that the plan has is taken. */
export interface FanOutWay {
  /** With this technology alone. */
  readonly over?: RegExp;
  /** What carries it. */
  readonly by: RegExp;
  readonly does: string;
  /** The same of a program that changes things and holds no connection of a client. */
  readonly worker: string;
  readonly protocol?: string;
}

export const fanOuts: readonly FanOutWay[] = [
  {
    over: /\bstomp\b/i,
    by: /\brabbitmq\b|\bactivemq\b|\bartemis\b/i,
    does: "relays live messages to the clients of every instance, as the broker of STOMP destinations",
    worker: "sends what it changed to the STOMP destinations, from which clients get it",
    protocol: "STOMP",
  },
  {
    by: /\bredis\b|\bvalkey\b|\bdragonfly\b|\bkeydb\b/i,
    does: "publishes live messages and hears those of every other instance, by publish and subscribe",
    worker: "publishes what it changed to every instance that holds connections of clients",
  },
  {
    by: /\brabbitmq\b|\bnats\b|\bkafka\b|\bredpanda\b|\bpulsar\b|\bactivemq\b|\bartemis\b/i,
    does: "publishes live messages to every instance, each of which listens with a subscription of its own",
    worker: "publishes what it changed to every instance that holds connections of clients",
  },
  {
    by: /\bpostgres/i,
    does: "tells every instance what changed by NOTIFY, and listens by LISTEN: ids of what is kept, which each instance reads once and sends whole to its clients, and whole what is not, as one holds less than 8000 bytes",
    worker: "tells every instance that holds connections of clients what it changed, by NOTIFY",
  },
];
