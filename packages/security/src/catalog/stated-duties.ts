import type { Applies } from "./regimes.ts";

/** Duties that an input may state without naming a law, by the words that state them. */
export const statedDuties: readonly {
  readonly kind: "audit" | "erasure" | "export" | "isolation" | "residency" | "encryption";
  readonly phrases: readonly string[];
  readonly text: string;
  readonly applies: Applies;
}[] = [
  {
    kind: "audit",
    phrases: ["audit log", "audit trail", "audit logging", "auditable"],
    text: "Who did what, when and with which result can be followed afterwards.",
    applies: "all",
  },
  {
    kind: "erasure",
    phrases: [
      "delete their data",
      "delete their account",
      "export or delete their data",
      "right to be forgotten",
      "erasure",
    ],
    text: "People can have their data deleted.",
    applies: "personal",
  },
  {
    kind: "export",
    phrases: ["export their data", "export or delete their data", "data portability"],
    text: "People can get a copy of their data.",
    applies: "personal",
  },
  {
    kind: "isolation",
    phrases: ["multi tenant", "multi tenancy", "multitenant", "tenant isolation", "data isolation"],
    text: "No tenant can read or change another tenant's data.",
    applies: "all",
  },
  {
    kind: "residency",
    phrases: ["data residency", "stay in the eu", "stored in the eu", "hosted in the eu"],
    text: "Data stays in the region that is named.",
    applies: "all",
  },
  {
    kind: "encryption",
    phrases: [
      "encrypted at rest",
      "encryption at rest",
      "data encryption",
      "end to end encryption",
      "end to end encrypted",
    ],
    text: "Data is encrypted as the input says.",
    applies: "personal",
  },
];
