import { accessibilityFile, componentsFile, messagesFile } from "./artifacts/design-files.ts";
import { designTokensFile } from "./artifacts/design-tokens.ts";
import { nativeFiles } from "./artifacts/native.ts";
import { queryKeysFile } from "./artifacts/query-keys.ts";
import { routesFile } from "./artifacts/routes-file.ts";
import { budgetFiles, manifestFile } from "./artifacts/speed-files.ts";
import { stateMapFile } from "./artifacts/state-map.ts";
import { syncDiagram } from "./artifacts/sync-diagram.ts";
import { syncFiles } from "./artifacts/sync-files.ts";
import { plugin } from "./kit.ts";
import { messagesProbe, tokensProbe } from "./probes/design.ts";
import { nativeReaders } from "./probes/native.ts";
import { queryKeysProbe } from "./probes/query-keys.ts";
import { speedFilesProbe } from "./probes/speed-files.ts";
import { stateMapProbe } from "./probes/state-map.ts";
import { accessOfScreens } from "./rules/access-of-screens.ts";
import { assignedWithoutList } from "./rules/assigned-without-list.ts";
import { choicesUnlisted } from "./rules/choices-unlisted.ts";
import { classLeadsNowhere } from "./rules/class-leads-nowhere.ts";
import { closedWork } from "./rules/closed-work.ts";
import { cuesPlaced } from "./rules/cues-placed.ts";
import {
  dragOnly,
  languagesNamed,
  mediaCaptioned,
  statedColours,
  statesTold,
} from "./rules/design.ts";
import { fieldsOfScreens } from "./rules/fields-of-screens.ts";
import { idsTypedIn } from "./rules/ids-typed-in.ts";
import { linesOfLists } from "./rules/lines-of-lists.ts";
import { backgroundPromises, capabilityReach, pushMoment, silentPushes } from "./rules/native.ts";
import { offlineContract } from "./rules/offline-contract.ts";
import { offlineSealed, offlineStatements } from "./rules/offline-statements.ts";
import { operationWithoutScreen } from "./rules/operation-without-screen.ts";
import {
  listWithoutPicture,
  pageOverTarget,
  pictureAsSent,
  streamWithoutQualities,
} from "./rules/speed.ts";
import {
  changeWithoutReads,
  keyLacksParameter,
  personalInBrowser,
  shownBeforeRefusal,
} from "./rules/state.ts";
import { sumsTold } from "./rules/sums-told.ts";
import { accessibilitySection } from "./sections/accessibility.ts";
import { budgetsSection } from "./sections/budgets.ts";
import { cuesSection } from "./sections/cues.ts";
import { designSection } from "./sections/design.ts";
import { journeysSection } from "./sections/journeys.ts";
import { languagesSection } from "./sections/languages.ts";
import { loadingSection } from "./sections/loading.ts";
import { nativeSection } from "./sections/native.ts";
import { navigationSection } from "./sections/navigation.ts";
import { offlineSection } from "./sections/offline.ts";
import { runAppSection } from "./sections/run-app.ts";
import { screensSection } from "./sections/screens.ts";
import { stateSection } from "./sections/state.ts";
import { summary } from "./sections/summary.ts";
import { assets } from "./steps/assets.ts";
import { budgets } from "./steps/budgets.ts";
import { capabilities } from "./steps/capabilities.ts";
import { cues } from "./steps/cues.ts";
import { designAccess } from "./steps/design-access.ts";
import { designElements } from "./steps/design-elements.ts";
import { designLanguages } from "./steps/design-languages.ts";
import { designTokens } from "./steps/design-tokens.ts";
import { journeys } from "./steps/journeys.ts";
import { mutations } from "./steps/mutations.ts";
import { offline } from "./steps/offline.ts";
import { routes } from "./steps/routes.ts";
import { screens } from "./steps/screens.ts";
import { sessions } from "./steps/sessions.ts";
import { states } from "./steps/states.ts";
import { surfaces } from "./steps/surfaces.ts";
import { sync } from "./steps/sync.ts";
import { systems } from "./steps/systems.ts";
import { webApp } from "./steps/web-app.ts";

export default plugin([
  surfaces,
  screens,
  cues,
  routes,
  journeys,
  operationWithoutScreen,
  fieldsOfScreens,
  accessOfScreens,
  choicesUnlisted,
  classLeadsNowhere,
  sumsTold,
  linesOfLists,
  idsTypedIn,
  cuesPlaced,
  assignedWithoutList,
  routesFile,
  summary,
  screensSection,
  cuesSection,
  navigationSection,
  journeysSection,
  states,
  mutations,
  sessions,
  stateSection,
  keyLacksParameter,
  changeWithoutReads,
  shownBeforeRefusal,
  personalInBrowser,
  stateMapFile,
  stateMapProbe,
  queryKeysFile,
  queryKeysProbe,
  capabilities,
  systems,
  nativeSection,
  runAppSection,
  nativeFiles,
  nativeReaders,
  capabilityReach,
  pushMoment,
  backgroundPromises,
  silentPushes,
  closedWork,
  offline,
  sync,
  offlineSection,
  syncFiles,
  syncDiagram,
  offlineStatements,
  offlineSealed,
  offlineContract,
  assets,
  budgets,
  webApp,
  budgetsSection,
  loadingSection,
  budgetFiles,
  manifestFile,
  speedFilesProbe,
  pageOverTarget,
  listWithoutPicture,
  pictureAsSent,
  streamWithoutQualities,
  designTokens,
  designElements,
  designAccess,
  designLanguages,
  designSection,
  accessibilitySection,
  languagesSection,
  designTokensFile,
  componentsFile,
  accessibilityFile,
  messagesFile,
  tokensProbe,
  messagesProbe,
  statedColours,
  statesTold,
  dragOnly,
  mediaCaptioned,
  languagesNamed,
]);
