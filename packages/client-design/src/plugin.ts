import { plugin } from "./kit.ts";
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
]);
