/** What Acme says of technologies, each with the reason that stands in decision records. */
export const technologies = {
  PostgreSQL: {
    status: "preferred",
    reason: "The data platform runs, backs up and patches it.",
    owner: "data platform",
  },
  MongoDB: {
    status: "forbidden",
    reason: "Its licence is not cleared.",
    owner: "legal",
  },
  Redis: {
    status: "hold",
    reason: "Caches move to Valkey.",
    owner: "data platform",
    for: ["cache"],
  },
} as const;
