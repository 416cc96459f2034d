import { queryKeysFile } from "./artifacts/query-keys.ts";
import { stateMapFile } from "./artifacts/state-map.ts";
import { plugin } from "./kit.ts";
import { queryKeysProbe } from "./probes/query-keys.ts";
import { stateMapProbe } from "./probes/state-map.ts";
import {
  changeWithoutReads,
  keyLacksParameter,
  personalInBrowser,
  shownBeforeRefusal,
} from "./rules/state.ts";
import { screensSection } from "./sections/screens.ts";
import { stateSection } from "./sections/state.ts";
import { summary } from "./sections/summary.ts";
import { mutations } from "./steps/mutations.ts";
import { routes } from "./steps/routes.ts";
import { screens } from "./steps/screens.ts";
import { sessions } from "./steps/sessions.ts";
import { states } from "./steps/states.ts";
import { surfaces } from "./steps/surfaces.ts";

export default plugin([
  surfaces,
  screens,
  routes,
  states,
  mutations,
  sessions,
  summary,
  screensSection,
  stateSection,
  keyLacksParameter,
  changeWithoutReads,
  shownBeforeRefusal,
  personalInBrowser,
  stateMapFile,
  stateMapProbe,
  queryKeysFile,
  queryKeysProbe,
]);
