import { nativeFiles } from "./artifacts/native.ts";
import { queryKeysFile } from "./artifacts/query-keys.ts";
import { routesFile } from "./artifacts/routes-file.ts";
import { stateMapFile } from "./artifacts/state-map.ts";
import { syncDiagram } from "./artifacts/sync-diagram.ts";
import { syncFiles } from "./artifacts/sync-files.ts";
import { plugin } from "./kit.ts";
import { nativeReaders } from "./probes/native.ts";
import { queryKeysProbe } from "./probes/query-keys.ts";
import { stateMapProbe } from "./probes/state-map.ts";
import { accessOfScreens } from "./rules/access-of-screens.ts";
import { choicesUnlisted } from "./rules/choices-unlisted.ts";
import { classLeadsNowhere } from "./rules/class-leads-nowhere.ts";
import { fieldsOfScreens } from "./rules/fields-of-screens.ts";
import { backgroundPromises, capabilityReach, pushMoment, silentPushes } from "./rules/native.ts";
import { offlineContract } from "./rules/offline-contract.ts";
import { offlineSealed, offlineStatements } from "./rules/offline-statements.ts";
import { operationWithoutScreen } from "./rules/operation-without-screen.ts";
import {
  changeWithoutReads,
  keyLacksParameter,
  personalInBrowser,
  shownBeforeRefusal,
} from "./rules/state.ts";
import { journeysSection } from "./sections/journeys.ts";
import { nativeSection } from "./sections/native.ts";
import { navigationSection } from "./sections/navigation.ts";
import { offlineSection } from "./sections/offline.ts";
import { screensSection } from "./sections/screens.ts";
import { stateSection } from "./sections/state.ts";
import { summary } from "./sections/summary.ts";
import { capabilities } from "./steps/capabilities.ts";
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

export default plugin([
  surfaces,
  screens,
  routes,
  journeys,
  operationWithoutScreen,
  fieldsOfScreens,
  accessOfScreens,
  choicesUnlisted,
  classLeadsNowhere,
  routesFile,
  summary,
  screensSection,
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
  nativeFiles,
  nativeReaders,
  capabilityReach,
  pushMoment,
  backgroundPromises,
  silentPushes,
  offline,
  sync,
  offlineSection,
  syncFiles,
  syncDiagram,
  offlineStatements,
  offlineSealed,
  offlineContract,
]);
