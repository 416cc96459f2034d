import { plugin } from "./kit.ts";
import { criteriaStep } from "./steps/criteria.ts";
import { styleStep } from "./steps/style.ts";
import { vocabularyStep } from "./steps/vocabulary.ts";

export default plugin([vocabularyStep, criteriaStep, styleStep]);
