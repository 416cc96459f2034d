import { decisionRecordFiles } from "./artifacts/decision-records.ts";
import { plugin } from "./kit.ts";
import { recordsAgree } from "./probes/records-agree.ts";
import { catalogueEntryOld } from "./rules/catalogue-entry-old.ts";
import { choiceUnused } from "./rules/choice-unused.ts";
import { constraintConflict } from "./rules/constraint-conflict.ts";
import { demandUndecided } from "./rules/demand-undecided.ts";
import { existingContradicted } from "./rules/existing-contradicted.ts";
import { radarNameUnknown } from "./rules/radar-name-unknown.ts";
import { radarRingUnknown } from "./rules/radar-ring-unknown.ts";
import { styleAgainstNumbers } from "./rules/style-against-numbers.ts";
import { technologyOnHold } from "./rules/technology-on-hold.ts";
import { technologyUncatalogued } from "./rules/technology-uncatalogued.ts";
import { technologyUnknown } from "./rules/technology-unknown.ts";
import { topicWithoutOption } from "./rules/topic-without-option.ts";
import { versionPastSupport } from "./rules/version-past-support.ts";
import { waivers } from "./rules/waivers.ts";
import { decisions } from "./sections/decisions.ts";
import { practicesSection } from "./sections/practices.ts";
import { prerequisites } from "./sections/prerequisites.ts";
import { technicalContext } from "./sections/technical-context.ts";
import { technologyStack } from "./sections/technology-stack.ts";
import { answersStep } from "./steps/answers.ts";
import { applicationQuestionStep } from "./steps/application-question.ts";
import { candidatesStep } from "./steps/candidates.ts";
import { catalogueStep } from "./steps/catalogue.ts";
import { choiceQuestions } from "./steps/choice-questions.ts";
import { choicesStep } from "./steps/choices.ts";
import { cloudAccountStep } from "./steps/cloud-account.ts";
import { clusterStorageStep } from "./steps/cluster-storage.ts";
import { codeHostStep } from "./steps/code-host.ts";
import { criteriaStep } from "./steps/criteria.ts";
import { dataOwnershipStep } from "./steps/data-ownership.ts";
import { deviceQuestions } from "./steps/device-questions.ts";
import { farUsersStep } from "./steps/far-users.ts";
import { filledByQuestion } from "./steps/filled-by-question.ts";
import { keptQuestion } from "./steps/kept-question.ts";
import { optionsStep } from "./steps/options.ts";
import { policiesStep } from "./steps/policies.ts";
import { practicesStep } from "./steps/practices.ts";
import { recoveryStep } from "./steps/recovery.ts";
import { regionStep } from "./steps/region.ts";
import { rowsBeyondStep } from "./steps/rows-beyond.ts";
import { sealedQuestions } from "./steps/sealed-questions.ts";
import { seenByQuestion } from "./steps/seen-by-question.ts";
import { signInQuestion } from "./steps/sign-in-question.ts";
import { skillQuestion } from "./steps/skill-question.ts";
import { styleStep } from "./steps/style.ts";
import { supportStep } from "./steps/support.ts";
import { topicsStep } from "./steps/topics.ts";
import { vocabularyStep } from "./steps/vocabulary.ts";
import { waivedStep } from "./steps/waived.ts";

export default plugin([
  catalogueStep,
  vocabularyStep,
  policiesStep,
  criteriaStep,
  styleStep,
  topicsStep,
  dataOwnershipStep,
  candidatesStep,
  optionsStep,
  choicesStep,
  cloudAccountStep,
  codeHostStep,
  keptQuestion,
  seenByQuestion,
  sealedQuestions,
  filledByQuestion,
  deviceQuestions,
  signInQuestion,
  regionStep,
  recoveryStep,
  rowsBeyondStep,
  clusterStorageStep,
  farUsersStep,
  answersStep,
  practicesStep,
  supportStep,
  applicationQuestionStep,
  choiceQuestions,
  skillQuestion,
  waivedStep,
  technologyUnknown,
  technologyUncatalogued,
  technologyOnHold,
  waivers,
  radarNameUnknown,
  radarRingUnknown,
  choiceUnused,
  demandUndecided,
  constraintConflict,
  existingContradicted,
  styleAgainstNumbers,
  topicWithoutOption,
  versionPastSupport,
  catalogueEntryOld,
  technicalContext,
  technologyStack,
  practicesSection,
  decisions,
  prerequisites,
  decisionRecordFiles,
  recordsAgree,
]);
