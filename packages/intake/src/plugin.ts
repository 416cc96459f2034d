import { plugin } from "./kit.ts";
import { accessUnread } from "./rules/access-unread.ts";
import { contradictingQuantities } from "./rules/contradicting-quantities.ts";
import { contradictingSignIn } from "./rules/contradicting-sign-in.ts";
import { contradictingTechnologies } from "./rules/contradictions.ts";
import { overriddenQuantities } from "./rules/overridden-quantities.ts";
import { brokenPrinciples } from "./rules/principles.ts";
import { unread } from "./rules/unread.ts";
import { constitutionCheck } from "./sections/constitution-check.ts";
import { notUnderstood } from "./sections/not-understood.ts";
import { corrections } from "./steps/corrections.ts";
import { existing } from "./steps/existing.ts";
import { facts } from "./steps/facts.ts";
import { principles } from "./steps/principles.ts";
import { settle } from "./steps/settle.ts";
import { statements } from "./steps/statements.ts";

export default plugin([
  statements,
  facts,
  principles,
  existing,
  corrections,
  settle,

  unread,
  accessUnread,
  brokenPrinciples,
  contradictingTechnologies,
  contradictingQuantities,
  contradictingSignIn,
  overriddenQuantities,

  constitutionCheck,
  notUnderstood,
]);
