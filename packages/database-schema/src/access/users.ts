/** Who makes a read that no operation makes. */
export const users = {
  check: "before it is written",
  claim: "by a worker",
  sweep: "by the clean-up",
  person: "for a person who asks for the data held of them, or to have it erased",
} as const;
