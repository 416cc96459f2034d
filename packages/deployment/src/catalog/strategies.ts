/** How platforms bring a version to people, and what that takes; each as its provider's documents had it in 2026-11. */
export interface Strategy {
  readonly of: RegExp;
  readonly strategy: string;
  readonly because: string;
  /** Minutes until the version before serves again. */
  readonly back: number;
  readonly rollback: string;
}

export const strategies: readonly Strategy[] = [
  {
    of: /kubernetes|eks|aks|gke/i,
    strategy: "Rolling update, none unavailable",
    because: "new pods get requests once they are ready, and old ones end after that",
    back: 5,
    rollback: "the revision before is rolled out again",
  },
  {
    of: /ecs|fargate/i,
    strategy: "Rolling update, with a circuit breaker",
    because: "new tasks get requests once the load balancer finds them healthy",
    back: 10,
    rollback: "the task definition before is run again",
  },
  {
    of: /container apps/i,
    strategy: "A revision beside the one that serves",
    because: "requests are moved to it once it is ready",
    back: 2,
    rollback: "requests are moved to the revision before, which is still there",
  },
  {
    of: /lambda/i,
    strategy: "Ten in a hundred calls first, all after five minutes",
    because: "the alias of each function shares calls between two versions",
    back: 1,
    rollback: "the alias points to the version before",
  },
  {
    of: /workers|pages/i,
    strategy: "The whole version at once",
    because: "the platform keeps each version that was uploaded",
    back: 1,
    rollback: "the version before is made the one that serves",
  },
];
