import { assumptionsFile, cards, evaluationSets } from "./artifacts/cards.ts";
import { plugin } from "./kit.ts";
import { cardShape } from "./probes/cards.ts";
import {
  acceptanceNotStated,
  historyTooShort,
  modelWithoutData,
  modelWithoutLabel,
  personalDataWithoutBasis,
  predictionsKept,
  trainingBeyondMemory,
} from "./rules/models.ts";
import {
  outputUnchecked,
  priceOpen,
  retrievalIncomplete,
  retrievalUnfiltered,
  servingBeyondTarget,
} from "./rules/uses.ts";
import { learningSection } from "./sections/learning.ts";
import { modelsSection } from "./sections/models.ts";
import { evaluationsSection, usesSection } from "./sections/uses.ts";
import { alerts } from "./steps/alerts.ts";
import { evaluations } from "./steps/evaluations.ts";
import { metrics } from "./steps/metrics.ts";
import { models } from "./steps/models.ts";
import { uses } from "./steps/uses.ts";

export default plugin([
  models,
  uses,
  evaluations,
  alerts,
  metrics,
  modelWithoutData,
  modelWithoutLabel,
  personalDataWithoutBasis,
  acceptanceNotStated,
  trainingBeyondMemory,
  historyTooShort,
  predictionsKept,
  servingBeyondTarget,
  retrievalUnfiltered,
  retrievalIncomplete,
  outputUnchecked,
  priceOpen,
  learningSection,
  modelsSection,
  usesSection,
  evaluationsSection,
  cards,
  evaluationSets,
  assumptionsFile,
  cardShape,
]);
