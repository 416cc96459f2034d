import { plugin } from "./kit.ts";
import { screensSection } from "./sections/screens.ts";
import { summary } from "./sections/summary.ts";
import { mutations } from "./steps/mutations.ts";
import { routes } from "./steps/routes.ts";
import { screens } from "./steps/screens.ts";
import { states } from "./steps/states.ts";
import { surfaces } from "./steps/surfaces.ts";

export default plugin([surfaces, screens, routes, states, mutations, summary, screensSection]);
