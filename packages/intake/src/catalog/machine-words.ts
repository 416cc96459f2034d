/** What a product runs as, in the singular: nobody who uses it. */
export const machines: ReadonlySet<string> = new Set(
  "instance replica node pod container server machine host process thread shard partition vm broker".split(
    " ",
  ),
);

/** People, or programs that take work from a queue: told by what stands around. */
export const perhapsMachines: ReadonlySet<string> = new Set(["worker", "consumer"]);

/** Words beside which those are programs; in the singular. */
export const besideMachines: ReadonlySet<string> = new Set(
  "queue mq scale scaling scaled autoscaling horizontal horizontally throughput concurrency thread process stateless broker".split(
    " ",
  ),
);
