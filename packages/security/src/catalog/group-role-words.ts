import type { DataOf } from "@planc/core";
import type { security } from "@planc/core/ir";

/** What a role in a group lets somebody do. */
export type Capability = DataOf<typeof security.groupRole>["capabilities"][number];

/** From what each member may to what the one in charge may; who may one may those before it. */
export const capabilities: readonly Capability[] = [
  "read",
  "write-own",
  "write",
  "manage-members",
  "administer",
];

interface RoleLevel {
  /** The most that the role may; what stands before it in the order of capabilities is in it. */
  readonly most: Capability;
  readonly words: readonly string[];
  /** Why, after the role's name. */
  readonly because: string;
}

/** What the name of a role in a group promises, from the one that may most. */
export const roleLevels: readonly RoleLevel[] = [
  {
    most: "administer",
    words: ["owner", "founder"],
    because: "is answerable for the whole",
  },
  {
    most: "administer",
    words: ["administrator", "admin"],
    because: "administers by its name",
  },
  {
    most: "manage-members",
    words: ["manager", "maintainer", "moderator"],
    because: "looks after who is in it",
  },
  {
    most: "read",
    words: [
      "viewer",
      "reader",
      "observer",
      "spectator",
      "guest",
      "read only",
      "readonly",
      "watcher",
      "auditor",
      "listener",
    ],
    because: "is a name for who only looks on",
  },
  {
    most: "write-own",
    words: ["commenter", "commentator", "reviewer"],
    because: "has a say, and leaves the work to others",
  },
];

/** Who is not, or not yet, or no longer, what the rest of the name says. */
export const unheld: readonly string[] = [
  "non",
  "not",
  "no",
  "pending",
  "awaiting",
  "former",
  "ex",
  "invited",
  "suspended",
  "banned",
];

/** What a role may that somebody does not hold. */
export const unheldLevel: RoleLevel = {
  most: "read",
  words: [],
  because: "is a name for who does not hold that role",
};

/** What a role may of whose name nothing is known. */
export const plainLevel: RoleLevel = {
  most: "write",
  words: [],
  because: "takes part in the work",
};
