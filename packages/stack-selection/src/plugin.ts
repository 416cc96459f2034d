import { plugin } from "./kit.ts";
import { candidatesStep } from "./steps/candidates.ts";
import { choicesStep } from "./steps/choices.ts";
import { criteriaStep } from "./steps/criteria.ts";
import { optionsStep } from "./steps/options.ts";
import { styleStep } from "./steps/style.ts";
import { topicsStep } from "./steps/topics.ts";
import { vocabularyStep } from "./steps/vocabulary.ts";

export default plugin([
  vocabularyStep,
  criteriaStep,
  styleStep,
  topicsStep,
  candidatesStep,
  optionsStep,
  choicesStep,
]);
