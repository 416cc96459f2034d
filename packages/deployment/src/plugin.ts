import { plugin } from "./kit.ts";
import { units } from "./steps/units.ts";

export default plugin([units]);
